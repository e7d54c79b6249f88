import { setImmediate } from 'node:timers/promises'
import { factsVersion } from '@caselead/core/figures/facts/case-facts.ts'
import { monthOf } from '@caselead/core/figures/period.ts'
import { type Effect, type EffectBasis, EffectTally } from '@caselead/core/review/actions/effect.ts'
import type { ActionRow } from '@caselead/db/review/actions/lists.ts'
import type { Runtime } from '../../../runtime/runtime.ts'
import { basisOf } from '../../figures/asked.ts'
import { factsUpTo } from '../../figures/facts-up-to.ts'
import { shared } from '../../figures/shared.ts'

const mostKept = 100

type EffectAsked = Pick<EffectBasis, 'figure' | 'doneIn'>

/** Nothing is kept while cases are still counted. */
const sharedEffects = shared(mostKept, readEffects, (effects) => effects.length > 0)

/** What the figures of these actions were before and since, by the action's id. A minute old at most. */
export async function effectsOf(
  runtime: Runtime,
  rows: readonly ActionRow[],
  zone: string,
): Promise<Map<number, Effect>> {
  const asked = rows.flatMap((row) => {
    const one = askedOf(row, zone)
    return one ? [{ id: row.id, one, key: keyOf(one) }] : []
  })
  const ones = new Map(asked.map(({ key, one }) => [key, one]))
  const keys = [...ones.keys()].sort()
  if (keys.length === 0) return new Map()
  const effects = await sharedEffects(
    runtime,
    keys.flatMap((key) => ones.get(key) ?? []),
  )
  return new Map(
    asked.flatMap(({ id, key }) => {
      const effect = effects[keys.indexOf(key)]
      return effect ? [[id, effect]] : []
    }),
  )
}

/** Nothing is to be seen of what isn't done. */
function askedOf({ figure, ended_how, ended_at }: ActionRow, zone: string): EffectAsked | null {
  if (figure === null || ended_how === 'not_doing') return null
  return { figure, doneIn: ended_at === null ? null : monthOf(ended_at, zone) }
}

const keyOf = ({ figure, doneIn }: EffectAsked): string => `${figure} ${doneIn ?? ''}`

/**
 * Of all cases, as Health counts them for whoever leads; read once for all that is asked. None before all are
 * counted, as after an upgrade.
 */
async function readEffects(runtime: Runtime, asked: readonly EffectAsked[]): Promise<Effect[]> {
  const { zone, asOf } = await basisOf(runtime)
  if (asOf === null) return []
  const tallies = asked.map((one) => new EffectTally({ ...one, asOf, zone }))
  const from = Math.min(...tallies.map((tally) => tally.from))
  for await (const batch of factsUpTo(runtime, asOf, from, { version: factsVersion })) {
    for (const { facts } of batch) for (const tally of tallies) tally.add(facts)
    await setImmediate()
  }
  return tallies.map((tally) => tally.effect())
}
