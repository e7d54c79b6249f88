import type { CauseCategory } from './whys.ts'

/** A cause somebody can act on, with the case it was found in. */
export interface FoundCause {
  caseId: number
  account: string
  valueUsd: number
  stoppedMs: number
  incident: string | null
  /** What the case is about. */
  area: string | null
  said: string
  category: CauseCategory | null
}

/** A cause that several cases share. */
export interface Recurring {
  by: 'incident' | 'name' | 'structure'
  /** The incident's id, what the cause is called, or the area. */
  name: string
  category: CauseCategory | null
  cases: number[]
  accounts: number
  /** What the accounts hit are worth a year together, in USD. */
  valueUsd: number
  stoppedMs: number
}

const leastCases = 2

/**
 * Causes of several cases: those of the same incident first, then those called the same, then those of the
 * same category in the same area. Each case counts once, in the first group it fits. The costliest by the
 * value of the accounts hit first, then by cases.
 */
export function recurringIn(causes: readonly FoundCause[]): Recurring[] {
  const counted = new Set<number>()
  const take = (by: Recurring['by'], keyOf: (cause: FoundCause) => string | null): Recurring[] => {
    const left = causes.filter((cause) => !counted.has(cause.caseId))
    const groups = Map.groupBy(left, keyOf)
    return [...groups].flatMap(([key, group]) => {
      const cases = new Map(group.map((cause) => [cause.caseId, cause]))
      if (key === null || cases.size < leastCases) return []
      for (const id of cases.keys()) counted.add(id)
      return [groupOf(by, [...cases.values()])]
    })
  }
  const all = [
    ...take('incident', ({ incident }) => incident),
    ...take('name', ({ said }) => nameOf(said)),
    ...take('structure', ({ category, area }) => category && area && `${category}/${area}`),
  ]
  return all.toSorted((a, b) => b.valueUsd - a.valueUsd || b.cases.length - a.cases.length)
}

const nameOf = (said: string): string | null =>
  said
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim() || null

function groupOf(by: Recurring['by'], group: readonly FoundCause[]): Recurring {
  const [first] = group
  const accounts = new Map(group.map(({ account, valueUsd }) => [account, valueUsd]))
  const names = { incident: first?.incident, name: first?.said, structure: first?.area }
  return {
    ...{ by, name: names[by] ?? '', category: first?.category ?? null },
    cases: group.map(({ caseId }) => caseId).toSorted((a, b) => a - b),
    accounts: accounts.size,
    valueUsd: [...accounts.values()].reduce((all, value) => all + value, 0),
    stoppedMs: group.reduce((all, { stoppedMs }) => all + stoppedMs, 0),
  }
}
