import type { Instant } from '../../base/instant.ts'
import { minutes } from '../../base/instant.ts'
import type { ClockKind, Level } from '../../base/vocabulary.ts'
import type { CaseFigures } from './case-figures.ts'
import type { Report } from './report.ts'

/** One way in which a case went differently: `is` in the simulation, `was` in what it is held against. */
export type Change =
  | { of: 'highest'; is: Level; was: Level }
  | { of: 'first climb'; is: Instant | null; was: Instant | null }
  | { of: 'breaches'; clock: ClockKind; is: number; was: number }
  | { of: 'rule'; rule: string; is: number; was: number }
  | { of: 'pages'; name: string; is: number; was: number }

export interface CaseChange {
  id: number
  subject: string
  changes: Change[]
}

export interface Comparison {
  breachesAvoided: Partial<Record<ClockKind, number>>
  breachesAdded: Partial<Record<ClockKind, number>>
  casesChanged: CaseChange[]
  casesAlike: number
}

/** Case by case; only those both know are compared. */
export function compare(is: Report, was: Report): Comparison {
  const before = new Map(was.cases.map((each) => [each.id, each]))
  const comparison: Comparison = {
    ...{ breachesAvoided: {}, breachesAdded: {}, casesChanged: [], casesAlike: 0 },
  }
  for (const now of is.cases) {
    const then = before.get(now.id)
    if (!then) continue
    const changes = changesOf(now, then)
    if (changes.length === 0) comparison.casesAlike += 1
    else comparison.casesChanged.push({ id: now.id, subject: now.subject, changes })
    for (const change of changes) if (change.of === 'breaches') weigh(comparison, change)
  }
  return comparison
}

function weigh(
  { breachesAvoided, breachesAdded }: Comparison,
  { clock, is, was }: Extract<Change, { of: 'breaches' }>,
): void {
  const side = is > was ? breachesAdded : breachesAvoided
  side[clock] = (side[clock] ?? 0) + Math.abs(is - was)
}

function changesOf(now: CaseFigures, then: CaseFigures): Change[] {
  const changes: Change[] = []
  if (now.highest !== then.highest) {
    changes.push({ of: 'highest', is: now.highest, was: then.highest })
  }
  const [is = null, was = null] = [now.climbs[0]?.at, then.climbs[0]?.at]
  if (is !== was && (is === null || was === null || Math.abs(is - was) >= minutes(1))) {
    changes.push({ of: 'first climb', is, was })
  }
  const clocks = (one: CaseFigures) => one.breaches.map(({ clock }) => clock)
  const rules = (one: CaseFigures) => one.rules.map(({ rule }) => rule)
  const names = (one: CaseFigures) => one.pages.map(({ name }) => name)
  for (const [clock, counts] of differing(clocks(now), clocks(then))) {
    changes.push({ of: 'breaches', clock, ...counts })
  }
  for (const [rule, counts] of differing(rules(now), rules(then))) {
    changes.push({ of: 'rule', rule, ...counts })
  }
  for (const [name, counts] of differing(names(now), names(then))) {
    changes.push({ of: 'pages', name, ...counts })
  }
  return changes
}

function differing<K>(now: readonly K[], then: readonly K[]): [K, { is: number; was: number }][] {
  const counts = new Map<K, { is: number; was: number }>()
  const of = (key: K) => counts.get(key) ?? { is: 0, was: 0 }
  for (const key of now) counts.set(key, { ...of(key), is: of(key).is + 1 })
  for (const key of then) counts.set(key, { ...of(key), was: of(key).was + 1 })
  return [...counts].filter(([, { is, was }]) => is !== was)
}
