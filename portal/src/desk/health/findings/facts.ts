import type { HealthFigures } from '@caselead/api/views/figures/types.ts'
import { countOf } from '@caselead/core/figures/counts.ts'
import { definitions } from '@caselead/core/figures/definitions/definitions.ts'
import type { Figure } from '@caselead/core/figures/figures.ts'
import type { FigureFinding, FoundGroup } from '@caselead/core/figures/findings/findings.ts'
import { saysSomething } from '@caselead/core/figures/interval.ts'
import { findingWords as words } from '../../../words/desk/health/findings.ts'
import { reasonWords } from '../../../words/desk/health/reasons.ts'
import { partName, splitName } from '../../../words/desk/health/split.ts'
import { percentOf, wholeMonth } from '../../../words/desk/health.ts'
import { intervalInWords, valueInWords } from '../figure-words.ts'

export function valueFact(figure: Figure): string {
  const { kind, name, n, value } = figure
  const counted = countOf(name, n)
  const say = { share: words.share, gap: words.time, time: words.time, mean: words.mean }[kind]
  const isReached = kind !== 'time' || value !== null
  const said = isReached ? say(valueInWords(figure), counted) : words.notReached(counted)
  return saysSomething(figure)
    ? words.withInterval(said, intervalInWords(figure))
    : words.withoutInterval(said)
}

/** Months that aren't like the others; where the title says so already, one that's the period itself is no news. */
export function monthFacts(
  { isOutside, change, groups, months }: FigureFinding,
  { name, trend }: Figure,
  told: HealthFigures,
): string[] {
  const isSaid = !isOutside && change === null && groups.length === 0
  return trend.months
    .filter(({ month }) => months.includes(month) && !(isSaid && month === told.period))
    .map(({ month, value, n }) => {
      const said = words.share(percentOf(value ?? 0), countOf(name, n))
      const when = wholeMonth(month)
      return words.month(told.period === 7 ? words.allOf(when) : when, said, isSaid)
    })
}

/** What was missing most where handoffs were returned. */
export function reasonFacts(
  { name }: Pick<Figure, 'name'>,
  { returnedFor: { of, reasons } }: Pick<HealthFigures, 'returnedFor'>,
): string[] {
  const [most] = reasons.filter(({ key }) => key !== 'unnamed')
  return name === 'returned' && most ? [reasonWords.fact(most.count, of, most.key)] : []
}

export function groupFact(group: FoundGroup, { name }: Figure, told: HealthFigures): string {
  const { part, of, from, to, rest } = group
  const interval = intervalInWords({ kind: 'share', from, to })
  const by = splitName(group.by, definitions[name].isOfHandoffs === true)
  const said = words.groupOf(by, groupName(group, told))
  return words.group(said, part, of, interval, percentOf(rest.part / rest.of))
}

export const groupName = (
  { by, key }: Pick<FoundGroup, 'by' | 'key'>,
  { ruleNames }: HealthFigures,
): string => partName(by, key, ruleNames[key] ?? null)
