import type { ArticleFigures, HelpGap } from '@caselead/api/views/help/figures/types.ts'
import type { Share } from '@caselead/core/statistics/wilson.ts'
import type { Cell } from '../../../parts/csv.ts'
import {
  outcomeWords,
  searchKindWords,
  helpFigureWords as words,
} from '../../../words/desk/help/figures.ts'

const decimals = (share: number | null): Cell => (share === null ? '' : Number(share.toFixed(4)))
const shareCells = ({ part, of, from, to }: Share): Cell[] => [
  part,
  of,
  decimals(from),
  decimals(to),
]
const shareHeads = (name: string): Cell[] => [
  name,
  ...words.csvShare.map((each) => `${name}: ${each}`),
]

const shares = ['opened', 'solved', 'quiet', 'case'] as const

export const articleRows = (articles: readonly ArticleFigures[]): Cell[][] => [
  [
    ...[words.article, outcomeWords.shown],
    ...shares.flatMap((share) => shareHeads(outcomeWords[share])),
    ...[outcomeWords.young, words.saidYes, words.saidNo],
  ],
  ...articles.map((each) => [
    ...[each.title, each.shown],
    ...shares.flatMap((share) => shareCells(each[share])),
    ...[each.young, each.yes, each.no],
  ]),
]

const kinds = ['nothing', 'unopened', 'unanswered'] as const

export const gapRows = (gaps: readonly HelpGap[]): Cell[][] => [
  [
    ...[words.searchedFor, searchKindWords.all, words.people],
    ...kinds.map((kind) => searchKindWords[kind]),
    words.cases,
  ],
  ...gaps.map((gap) => [
    ...[gap.examples.join(' · '), gap.searches, gap.people],
    ...kinds.map((kind) => gap[kind]),
    gap.caseCount,
  ]),
]
