import type { HealthFigures } from '@caselead/api/views/figures/types.ts'
import { definitions } from '@caselead/core/figures/definitions/definitions.ts'
import type { Figure } from '@caselead/core/figures/figures.ts'
import type { Finding, FoundGroup } from '@caselead/core/figures/findings/findings.ts'
import { findingWords as words } from '../../../words/desk/health/findings.ts'
import { partName, splitName } from '../../../words/desk/health/split.ts'
import { figureWords, percentOf, wholeMonth } from '../../../words/desk/health.ts'
import { behindAddress, figureAddress, type HealthAsked } from '../addresses.ts'
import {
  beforeInWords,
  counted,
  intervalInWords,
  rangeInWords,
  valueInWords,
} from '../figure-words.ts'

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
    return figure ? [sentence(finding, figure, { told, asked })] : []
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
  return [
    ...(names.length > 0 ? [words.perhaps(names)] : []),
    found.length + names.length > 0 ? words.rest : words.nothing,
    ...(few.length > 0 ? [words.few(few.length)] : []),
  ]
}

interface Page {
  told: HealthFigures
  asked: HealthAsked
}

function sentence(finding: Finding, figure: Figure, page: Page): Sentence {
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
      ...monthFacts(finding, figure),
      ...groups.map((group) => groupFact(group, figure, page)),
    ],
    links: linksOf(finding, figure, page),
  }
}

function titleOf(finding: Finding, { name }: Figure, page: Page): string {
  const { isOutside, change, months, groups } = finding
  const said = figureWords[name].name
  if (isOutside) return words.outside(said)
  if (change) return words.changed(said, change)
  const [group] = groups
  return group
    ? words.groups(said, groupName(group, page.told))
    : words.months(said, months.map(wholeMonth))
}

function valueFact(figure: Figure): string {
  const { kind, name, n } = figure
  const say = kind === 'share' ? words.now : words.average
  return say(valueInWords(figure), figureWords[name].unit(n), intervalInWords(figure))
}

const monthFacts = ({ months }: Finding, { name, trend }: Figure): string[] =>
  trend.months
    .filter(({ month }) => months.includes(month))
    .map(({ month, value, n }) =>
      words.month(wholeMonth(month), percentOf(value ?? 0), figureWords[name].unit(n)),
    )

function groupFact(group: FoundGroup, { name }: Figure, { told }: Page): string {
  const { part, of, from, to, rest } = group
  const interval = intervalInWords({ kind: 'share', from, to })
  const by = splitName(group.by, definitions[name].isOfHandoffs === true)
  const said = words.groupOf(by, groupName(group, told))
  return words.group(said, part, of, interval, percentOf(rest.part / rest.of))
}

const groupName = (
  { by, key }: Pick<FoundGroup, 'by' | 'key'>,
  { ruleNames }: HealthFigures,
): string => partName(by, key, ruleNames[key] ?? null)

/** The cases behind: of each group, or of the figure. */
function linksOf({ groups }: Finding, figure: Figure, { told, asked }: Page): Sentence['links'] {
  const { name, n, part } = figure
  const ofGroups = groups.map(({ by, key, of }) => ({
    to: behindAddress(asked, name, 'all', { by, key }),
    words: words.behindGroup(figureWords[name].unit(of), groupName({ by, key }, told)),
  }))
  const isPart = figure.kind === 'share' && part > 0 && part < n
  const all = {
    to: behindAddress(asked, name, isPart ? 'part' : 'all'),
    words: isPart ? counted(name, 'part', part) : figureWords[name].unit(n),
  }
  return [all, ...ofGroups, { to: figureAddress(asked, name), words: words.more }]
}
