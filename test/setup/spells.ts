import { type Spells, sorted } from '@caselead/core/statistics/spells.ts'

/** How long something took, and how it came out; null where it hadn't yet. */
export interface Outcome<How extends string> {
  ms: number
  how: How | null
}

/** Told one by one, as tests do; the figures keep them apart from the start. */
export function spellsOf<How extends string>(all: readonly Outcome<How>[], how: How): Spells {
  const of = (group: readonly Outcome<How>[]) => sorted(group.map(({ ms }) => ms))
  return {
    wanted: of(all.filter((each) => each.how === how)),
    otherwise: of(all.filter((each) => each.how !== null && each.how !== how)),
    open: of(all.filter((each) => each.how === null)),
  }
}
