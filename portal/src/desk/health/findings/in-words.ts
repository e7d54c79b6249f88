import type { HealthFigures } from '@caselead/api/views/figures/types.ts'
import { countOf } from '@caselead/core/figures/counts.ts'
import type { Figure } from '@caselead/core/figures/figures.ts'
import type { FigureFinding } from '@caselead/core/figures/findings/findings.ts'
import { findingWords as words } from '../../../words/desk/health/findings.ts'
import { wherePart } from '../../../words/desk/health/split.ts'
import { figureWords, wholeMonth } from '../../../words/desk/health.ts'
import { behindAddress, figureAddress, type HealthAsked } from '../addresses.ts'
import { beforeInWords, counted, rangeInWords } from '../figure-words.ts'
import { directionOf, isHigherThanOthers } from './apart.ts'
import { groupFact, groupName, monthFacts, reasonFacts, valueFact } from './facts.ts'

export interface Sentence {
  title: string
  /** Bad where it's outside of its range, or worse than before or somewhere. */
  look: 'bad' | 'better' | 'other'
  facts: string[]
  links: { to: string; words: string }[]
}

interface InWords {
  sentences: Sentence[]
  /** What's said of all others. */
  rest: string[]
}

export function findingsInWords(told: HealthFigures, asked: HealthAsked): InWords {
  const { findings, figures } = told
  const { found, perhaps, few } = findings
  const sentences = found.flatMap((finding) => {
    const figure = figures.find(({ name }) => name === finding.name)
    if (!figure) return []
    return [sentence(finding, figure, { told, asked })]
  })
  return { sentences, rest: restOf({ figures, found, perhaps, few }) }
}

function restOf({
  figures,
  found,
  perhaps,
  few,
}: HealthFigures['findings'] & { figures: Figure[] }) {
  if (few.length === figures.length) return [words.allFew]
  const names = perhaps.map((name) => figureWords[name].name)
  const isSaid = found.length + names.length + few.length > 0
  return [
    ...(names.length > 0 ? [words.perhaps(names)] : []),
    ...(few.length > 0 ? [words.few(few.length, figures.length)] : []),
    isSaid ? words.rest : words.nothing,
  ]
}

interface Page {
  told: HealthFigures
  asked: HealthAsked
}

function sentence(finding: FigureFinding, figure: Figure, page: Page): Sentence {
  const { isOutside, change, groups } = finding
  return {
    title: titleOf(finding, figure, page),
    look:
      isOutside || groups.length > 0 || change === 'worse'
        ? 'bad'
        : change === 'better'
          ? 'better'
          : 'other',
    facts: [
      valueFact(figure),
      ...(isOutside ? [words.range(rangeInWords(figure))] : []),
      ...(change ? [words.before(beforeInWords(figure) ?? '')] : []),
      ...(isOutside || change ? reasonFacts(figure, page.told) : []),
      ...monthFacts(finding, figure, page.told),
      ...groups.map((group) => groupFact(group, figure, page.told)),
    ],
    links: linksOf(finding, figure, page),
  }
}

function titleOf(finding: FigureFinding, figure: Figure, { told }: Page): string {
  const { isOutside, change, months, groups } = finding
  const { name } = figure
  const said = figureWords[name].name
  if (isOutside) return words.outside(said)
  if (change) return words.changed(said, directionOf(figure, finding.isMore))
  const [group] = groups
  if (group)
    return words.groups(said, wherePart(group.by, group.key, told.ruleNames[group.key] ?? null))
  const isHigh = (month: string) => isHigherThanOthers(figure, month)
  return words.months(
    said,
    months.filter(isHigh).map(wholeMonth),
    months.filter((month) => !isHigh(month)).map(wholeMonth),
  )
}

/** The cases behind: of each group, or of the figure. */
function linksOf(
  { groups }: FigureFinding,
  figure: Figure,
  { told, asked }: Page,
): Sentence['links'] {
  const { name, n, part } = figure
  const ofGroups = groups.map(({ by, key, of }) => ({
    to: behindAddress(asked, name, 'all', { part: { by, key } }),
    words: words.behindGroup(countOf(name, of), groupName({ by, key }, told)),
  }))
  const isPart = figure.kind === 'share' && part > 0 && part < n
  const all = {
    to: behindAddress(asked, name, isPart ? 'part' : 'all'),
    words: isPart ? counted(name, 'part', part) : countOf(name, n),
  }
  return [all, ...ofGroups, { to: figureAddress(asked, name), words: words.more }]
}
