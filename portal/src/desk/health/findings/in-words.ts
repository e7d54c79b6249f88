import type { HealthFigures } from '@caselead/api/views/figures/types.ts'
import { countOf } from '@caselead/core/figures/counts.ts'
import { definitions, type FigureName } from '@caselead/core/figures/definitions/definitions.ts'
import type { Figure } from '@caselead/core/figures/figures.ts'
import type { Finding, FoundGroup } from '@caselead/core/figures/findings/findings.ts'
import { saysSomething } from '@caselead/core/figures/interval.ts'
import { type ChangeName, findingWords as words } from '../../../words/desk/health/findings.ts'
import { partName, splitName, wherePart } from '../../../words/desk/health/split.ts'
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
    if (!figure || isSaidWithTwin(finding, found)) return []
    return [sentence(finding, figure, { told, asked })]
  })
  return { sentences, rest: restOf({ figures, found, perhaps, few }) }
}

/** Of a time, the same in business time. */
const twins: Partial<Record<FigureName, FigureName>> = {
  resolution: 'resolutionOpen',
  firstResponse: 'firstResponseOpen',
  urgentDelay: 'urgentDelayOpen',
  usualDelay: 'usualDelayOpen',
}

const isSaidWithTwin = (one: Finding, found: readonly Finding[]): boolean =>
  found.some((other) => twins[other.name] === one.name && areAlike(one, other))

/** Both changed the same way, and there's no more to say of the one in business time. */
const areAlike = (twin: Finding, { change }: Finding): boolean =>
  change !== null && twin.change === change && !twin.isOutside && twin.months.length === 0

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
      ...(hasTwin(finding, page) ? [words.alsoBusinessTime] : []),
      ...monthFacts(finding, figure, page),
      ...groups.map((group) => groupFact(group, figure, page)),
    ],
    links: linksOf(finding, figure, page),
  }
}

const hasTwin = (finding: Finding, { told }: Page): boolean =>
  told.findings.found.some(
    (other) => twins[finding.name] === other.name && areAlike(other, finding),
  )

function titleOf(finding: Finding, figure: Figure, { told }: Page): string {
  const { isOutside, change, months, groups } = finding
  const { name } = figure
  const said = figureWords[name].name
  if (isOutside) return words.outside(said)
  if (change) return words.changed(said, directionOf(figure))
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

/** A time that half haven't reached is longer than any. */
function directionOf({ kind, value, before }: Figure): ChangeName {
  const [now = 0, then = 0] = [value, before.value].map((each) => each ?? Number.POSITIVE_INFINITY)
  if (now === then) return 'other'
  if (kind === 'time') return now > then ? 'longer' : 'shorter'
  return now > then ? 'higher' : 'lower'
}

/** Than all others together. */
function isHigherThanOthers({ trend: { months } }: Figure, month: string): boolean {
  const sum = (of: typeof months, pick: 'part' | 'n') =>
    of.reduce((all, each) => all + each[pick], 0)
  const { here = [], others = [] } = Object.groupBy(months, (each) =>
    each.month === month ? 'here' : 'others',
  )
  return sum(here, 'part') * sum(others, 'n') > sum(others, 'part') * sum(here, 'n')
}

function valueFact(figure: Figure): string {
  const { kind, name, n, value } = figure
  const counted = countOf(name, n)
  const say = { share: words.share, gap: words.time, time: words.time, mean: words.mean }[kind]
  const isReached = kind !== 'time' || value !== null
  const said = isReached ? say(valueInWords(figure), counted) : words.notReached(counted)
  return saysSomething(figure)
    ? words.withInterval(said, intervalInWords(figure))
    : words.withoutInterval(said)
}

/** Of a month that's the period itself, the figure says it all. */
function monthFacts({ months }: Finding, { name, trend }: Figure, { told }: Page): string[] {
  return trend.months
    .filter(({ month }) => months.includes(month) && month !== told.period)
    .map(({ month, value, n }) => {
      const share = percentOf(value ?? 0)
      return words.month(wholeMonth(month), told.period === 7, share, countOf(name, n))
    })
}

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
    words: words.behindGroup(countOf(name, of), groupName({ by, key }, told)),
  }))
  const isPart = figure.kind === 'share' && part > 0 && part < n
  const all = {
    to: behindAddress(asked, name, isPart ? 'part' : 'all'),
    words: isPart ? counted(name, 'part', part) : countOf(name, n),
  }
  return [all, ...ofGroups, { to: figureAddress(asked, name), words: words.more }]
}
