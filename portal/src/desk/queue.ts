import type { Tier } from '@caselead/api/core/words.ts'
import type { DeskRow } from '@caselead/api/views.ts'
import type { Agent } from '../api.ts'
import { dueFirst } from './my-day.ts'

export const deskFilters = [
  'open',
  'waiting',
  'unaccepted',
  'mine',
  'breached',
  'resolved',
] as const
export type DeskFilter = (typeof deskFilters)[number]

/** A queue holds no more than this at once. */
export const mostRows = 50

/** The queue, whatever falls due first on top; what is resolved, the newest first. */
export async function queueRows(
  agent: Agent,
  filter: DeskFilter,
  tier: Tier | undefined,
): Promise<DeskRow[]> {
  const asked = filter === 'unaccepted' ? 'open' : filter
  const rows = await agent.queue({ filter: asked, ...(tier && { tier }) })
  if (filter === 'resolved') return rows
  return dueFirst(rows).filter(({ handoffTo }) => filter !== 'unaccepted' || handoffTo !== null)
}
