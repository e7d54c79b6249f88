import type { Inputs } from '@caselead/api/routers/router.ts'
import { levels, plans, priorities } from '@caselead/core/base/vocabulary.ts'
import { type QueueSort, queueFilters, queueSorts } from '@caselead/core/find/queue.ts'

/** What an address says about the queue: which cases, in which order. */
export type QueueAsked = Inputs['queue']['add']['asked']

const longest = 200

/** What an address asks for; what makes no sense counts as not said. */
export function queueAsked(said: URLSearchParams): QueueAsked {
  const one = <T extends string>(name: string, of: readonly T[]) =>
    of.find((each) => each === said.get(name))
  const text = (name: string) => (said.get(name) ?? '').trim().slice(0, longest) || undefined
  const number = (name: string, most: number) => {
    const value = Number(said.get(name))
    return Number.isInteger(value) && value > 0 && value <= most ? value : undefined
  }
  return withoutGaps({
    filter: one('filter', queueFilters),
    priority: one('priority', priorities),
    tier: number('tier', mostTier),
    level: one('level', levels),
    ...{ lead: text('lead'), assignee: text('assignee'), account: text('account') },
    plan: one('plan', plans),
    ...{ category: text('category'), incident: text('incident') },
    waitingHours: number('waitingHours', mostHours),
    dueHours: number('dueHours', mostHours),
    words: text('words'),
    sort: one('sort', queueSorts),
    isReversed: said.get('isReversed') === 'true' || undefined,
  })
}

const mostTier = 4
const mostHours = 8784

const withoutGaps = (asked: { [K in keyof QueueAsked]: QueueAsked[K] | undefined }): QueueAsked =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))

/** As an address, without its question mark. */
export const inAddress = (asked: QueueAsked, also: Record<string, string> = {}): string =>
  new URLSearchParams(
    [...Object.entries(asked), ...Object.entries(also)].flatMap(([name, value]) =>
      value === undefined || value === false ? [] : [[name, String(value)]],
    ),
  ).toString()

export const queueAddress = (asked: QueueAsked, also: Record<string, string> = {}): string =>
  `/desk/queue?${inAddress(asked, also)}`

/** All but what it's ordered by and which view it is. */
export const narrows = ({ filter, sort, isReversed, ...narrowed }: QueueAsked) => narrowed

/** What it's ordered by, said or not. */
export const sortOf = ({ filter, sort }: QueueAsked): QueueSort =>
  sort ?? (filter === 'resolved' || filter === 'all' ? 'activity' : 'due')
