import type { DeskQueue } from '@caselead/api/views/types/index.ts'
import type { Api } from '../../api.ts'
import { attempt, type Fault, type Outcome } from '../../forms/attempt.ts'
import type { Fields } from '../../forms/fields.ts'
import { type Answer, goTo, show } from '../../layout/answer.ts'
import { pageAsked } from '../../layout/paging.ts'
import { inAddress, narrows, type QueueAsked, queueAddress, queueAsked } from './addresses.ts'

type Views = Awaited<ReturnType<Api['queue']['views']>>
export type SavedView = Views['saved'][number]

export interface QueuePage {
  /** The cases that are shown, and in which order. */
  asked: QueueAsked
  views: Views
  /** The saved view it began as; null where it's none or is gone. */
  view: SavedView | null
  isGone: boolean
  /** Whether it shows something else than the view that was saved. */
  isChanged: boolean
  queue: DeskQueue | null
  /** What's wrong with the filters, or with what was saved. */
  fault: Fault | null
  saving: Fault | null
}

/** The queue as its address asks for it; what a form says of its views is done first. */
export async function queuePage(
  api: Api,
  said: URLSearchParams,
  fields: Fields | null,
): Promise<Answer<QueuePage>> {
  const outcome = fields ? await changed(api, fields) : null
  if (outcome?.ok) return goTo(outcome.ok)
  const views = await api.queue.views()
  const view = views.saved.find(({ id }) => String(id) === said.get('view')) ?? null
  const here = queueAsked(said)
  const isView = view !== null && Object.keys(here).length === 0
  const asked = isView ? view.asked : here
  const { ok, refusal } = await attempt(() => api.agent.queue({ ...asked, ...pageAsked(said) }))
  return show({
    ...{ asked, views, view, queue: ok ?? null, fault: refusal ?? null },
    isGone: said.has('view') && view === null,
    isChanged: view !== null && inAddress(asked) !== inAddress(view.asked),
    saving: outcome?.refusal ?? null,
  })
}

/** Whether there's something to save that the views everybody has don't show. */
export const isOwn = (asked: QueueAsked): boolean =>
  asked.sort !== undefined || Object.keys(narrows(asked)).length > 0

/** What a form says; answers where to go on. */
async function changed({ agent, queue }: Api, fields: Fields): Promise<Outcome<string>> {
  const view = fields.number('view') ?? 0
  const asked = queueAsked(new URLSearchParams(fields.text('asked')))
  const to = { name: fields.text('name'), isShared: fields.text('isShared') === 'on', asked }
  switch (fields.text('verb')) {
    case 'next':
      return attempt(async () => {
        const { number } = await agent.takeNext()
        return number ? `/desk/cases/${number}#write` : '/desk/queue?done=none'
      })
    case 'add-view':
      return attempt(async () => {
        const added = await queue.add(to)
        return `/desk/queue?view=${added.view}&done=added`
      })
    case 'change-view':
      return attempt(async () => {
        await queue.change({ ...to, view, version: fields.number('version') ?? 1 })
        return `/desk/queue?view=${view}&done=changed`
      })
    case 'remove-view':
      return attempt(async () => {
        await queue.remove({ view })
        return '/desk/queue?done=removed'
      })
    default:
      return { ok: queueAddress(asked) }
  }
}
