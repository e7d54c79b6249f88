import type { Part } from '../../statistics/binomial.ts'
import { sameShare } from '../../statistics/exact.ts'
import { beyondChance } from '../../statistics/holm.ts'
import { fewBelow, shareOf } from '../../statistics/wilson.ts'
import type { Definition } from '../definitions/definition.ts'
import type { FigureName } from '../definitions/definitions.ts'
import type { Tally } from '../tally.ts'
import type { SplitName } from '../traits.ts'
import type { FigureTrend } from '../trend.ts'
import type { Verdict } from '../verdict.ts'
import { changedByChance, type Looked, outsideByChance, standingAlone } from './chance.ts'
import type { Group } from './groups.ts'

export type Change = 'better' | 'worse' | 'other'

/** What a figure can say that chance alone doesn't explain, however many are looked at. */
export interface FigureFinding {
  name: FigureName
  /** It's outside of its healthy range. */
  isOutside: boolean
  /** How it isn't what it was in the period before; `other` where neither is better. */
  change: Change | null
  /** If it changed, whether the value went up; of a time, whether things took longer. */
  isMore: boolean
  /** Months of the period that aren't like the others, the newest last. */
  months: string[]
  /** Groups in which it's worse than in the rest, the clearest first. */
  groups: FoundGroup[]
}

export interface FoundGroup extends Part {
  by: SplitName
  key: string
  from: number
  to: number
  rest: Part
}

export interface LookedAt extends Looked {
  name: FigureName
  verdict: Verdict
  groups: readonly Group[]
  trend: FigureTrend
  /** Those of the period. */
  months: readonly string[]
}

export interface Findings {
  found: FigureFinding[]
  /** Outside of their healthy range, but no further than one of so many may be by chance. */
  perhaps: FigureName[]
  /** Too few to tell. */
  few: FigureName[]
}

/** Of desks on which nothing is the matter, so many may see anything: half for figures, half for groups. */
const alpha = 0.05
const mostGroups = 2
const fewestMonths = 6

interface Test {
  p: number
  note: (finding: FigureFinding) => void
  name: FigureName
}

export function findingsOf(all: readonly LookedAt[]): Findings {
  const asked = all.filter(({ definition }) => !definition.isTwin)
  const findings = new Map<FigureName, FigureFinding>()
  const noted = [asked.flatMap(figureTests), asked.flatMap(groupTests)].flatMap(clearOf)
  for (const { name, note } of noted.toSorted((a, b) => a.p - b.p)) {
    const known = findings.get(name) ?? nothing(name)
    findings.set(name, known)
    note(known)
  }
  return {
    found: [...findings.values()],
    perhaps: all
      .filter(({ name, verdict }) => verdict === 'unhealthy' && !findings.get(name)?.isOutside)
      .map(({ name }) => name),
    few: all.filter(({ value }) => value.n < fewBelow).map(({ name }) => name),
  }
}

function clearOf(tests: readonly Test[]): Test[] {
  const clear = beyondChance(
    tests.map(({ p }) => p),
    alpha / 2,
  )
  return tests.filter((_, at) => clear[at])
}

const nothing = (name: FigureName): FigureFinding => ({
  ...{ name, isOutside: false, change: null, isMore: false, months: [], groups: [] },
})

function figureTests(looked: LookedAt): Test[] {
  const { name } = looked
  const changed = changedByChance(looked)
  const test = (p: number | null, note: Test['note']): Test[] =>
    p === null ? [] : [{ p, note, name }]
  return [
    ...test(outsideByChance(looked), (finding: FigureFinding) => {
      finding.isOutside = true
    }),
    ...test(changed?.p ?? null, (finding: FigureFinding) => {
      finding.isMore = changed?.isMore === true
      finding.change = changeOf(looked.definition, finding.isMore)
    }),
    ...monthTests(looked),
  ]
}

/** Each month of a share against the others together. */
function monthTests({ name, definition, now, trend, months }: LookedAt): Test[] {
  const counted = trend.months.filter(({ n }) => n > 0)
  const { kind, isStock } = definition
  if (kind !== 'share' || isStock || counted.length < fewestMonths) return []
  const all = counted.map(({ part, n: of }) => ({ part, of }))
  return counted
    .filter(({ month, n }) => months.includes(month) && n >= fewBelow)
    .map(({ month, part, n: of }) => ({
      ...{ name, p: sameAlone({ part, of }, restOf(all, { part, of }), now) },
      note: (finding: FigureFinding) => {
        finding.months.push(month)
      },
    }))
}

/** Each group that's worse than the rest. */
function groupTests({ name, definition, value, groups, now }: LookedAt): Test[] {
  const whole = { part: value.part, of: value.n }
  return groups
    .map((group) => ({ ...group, rest: restOf([whole], group) }))
    .filter((group) => group.of >= fewBelow && group.rest.of >= fewBelow)
    .map((group) => ({
      name,
      p: isWorse(definition, group, group.rest) ? sameAlone(group, group.rest, now) : 1,
      note: (finding: FigureFinding) => {
        if (finding.groups.length < mostGroups) finding.groups.push(found(group))
      },
    }))
}

/** Those of a case go as much alike in a part as in the whole. */
function sameAlone(one: Part, other: Part, whole: Tally): number {
  const [a, b] = [one, other].map(({ part, of }) => standingAlone({ part, n: of }, whole))
  return a && b && a.of >= fewBelow && b.of >= fewBelow ? sameShare(a, b) : 1
}

function found({ by, key, part, of, rest }: Group & { rest: Part }): FoundGroup {
  const { from, to } = shareOf(part, of)
  return { by, key, part, of, rest, from: from ?? 0, to: to ?? 1 }
}

function restOf(all: readonly Part[], one: Part): Part {
  const sum = (pick: (each: Part) => number) => all.reduce((whole, each) => whole + pick(each), 0)
  return { part: sum(({ part }) => part) - one.part, of: sum(({ of }) => of) - one.of }
}

/** Whether more of it, or less, is better or worse. */
export function changeOf(definition: Definition, isMore: boolean): Change {
  const wanted = wantedOf(definition)
  if (wanted === null) return 'other'
  return isMore === (wanted === 'more') ? 'better' : 'worse'
}

function isWorse(definition: Definition, one: Part, other: Part): boolean {
  if (definition.isBetter === 'neither') return false
  const isHigher = one.part / one.of > other.part / other.of
  return isHigher !== (wantedOf(definition) === 'more')
}

/** Less is better, unless it's said otherwise; null where it is neither. */
function wantedOf({ range, isBetter }: Definition): 'more' | 'less' | null {
  if (isBetter === 'neither') return null
  if (isBetter === 'more') return 'more'
  if (range?.from === undefined) return 'less'
  return range.to === undefined ? 'more' : null
}
