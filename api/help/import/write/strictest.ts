import type { Plan } from '@caselead/core/base/vocabulary.ts'
import { type HelpReaders, helpReaders } from '@caselead/core/help/readers.ts'

interface ReadBy {
  readers: HelpReaders
  plans: readonly Plan[]
}

/** The readers of an article whose files name different ones: only those who may read every file. */
export function strictest(all: readonly ReadBy[]): { readers: HelpReaders; plans: Plan[] } {
  const rank = Math.max(0, ...all.map(({ readers }) => helpReaders.indexOf(readers)))
  const readers = helpReaders[rank] ?? 'plan'
  const [first, ...others] = all.filter((each) => each.readers === 'plan').map(({ plans }) => plans)
  const plans = (first ?? []).filter((plan) => others.every((each) => each.includes(plan)))
  return { readers, plans }
}
