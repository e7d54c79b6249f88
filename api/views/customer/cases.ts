import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { isForFollowers } from '@caselead/core/wording/timeline.ts'
import { casesOf, casesPageOf, type Whose } from '@caselead/db/case/customer-cases.ts'
import { caseForCustomer } from '@caselead/db/case/events.ts'
import { casesFollowedBy } from '@caselead/db/case/followers.ts'
import type { ListedCase } from '@caselead/db/case/listed.ts'
import type { PageRequest } from '@caselead/db/pages.ts'
import type { Context } from '../../auth/context.ts'
import { isGuest, mayTouch } from '../../auth/visitor.ts'
import { troubleWords } from '../../base/words.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { caseSummary, caseView } from '../case/case.ts'
import { withFiles } from '../case/file.ts'
import { seenBy } from '../case/seen.ts'
import type { CaseList, CaseView, CustomersCase } from '../types/case.ts'
import { paging } from '../types/paging.ts'

/** The newest fifty of the cases a customer may see, or of those before one. */
export async function myCases(
  { runtime, visitor }: Context,
  before?: number,
): Promise<CustomersCase[]> {
  if (visitor.kind !== 'contact') return []
  const found = await casesOf(runtime.db, await whose(runtime, visitor), before)
  return summaries(runtime, found, visitor.id)
}

/** One page of a customer’s cases: those that are open, or those that are resolved. */
export async function caseList(
  { runtime, visitor }: Context,
  { show, ...asked }: PageRequest & { show: 'open' | 'resolved' },
): Promise<CaseList> {
  if (visitor.kind !== 'contact') throw new Refusal('sign_in', troubleWords.signInFirst)
  const over = show === 'resolved'
  const { found, ...counts } = await casesPageOf(runtime.db, await whose(runtime, visitor), {
    over,
    ...asked,
  })
  const rows = await summaries(runtime, found.rows, visitor.id)
  return { rows, paging: paging(found, counts[show]), counts }
}

type Contact = Extract<Context['visitor'], { kind: 'contact' }>

/** The customers whose cases a contact sees. */
export async function whose(
  { db }: Runtime,
  { id, accountId, sharesCases }: Contact,
): Promise<Whose> {
  const also = await casesFollowedBy(db, id)
  return sharesCases ? { accountId, also } : { contactId: id, also }
}

/** These cases as a list shows them to their customer. */
export const summaries = (
  runtime: Runtime,
  rows: ListedCase[],
  readerId: string,
): Promise<CustomersCase[]> =>
  Promise.all(
    rows.map(async ({ state: one, last_event_at }) => ({
      ...caseSummary(one, last_event_at, await seenBy(runtime, one)),
      isOwn: one.contact.id === readerId,
    })),
  )

/**
 * A case as its customer sees it, with the newest page of its timeline or the one before an event.
 */
export async function customerCase(ctx: Context, id: number, before?: number): Promise<CaseView> {
  const row = await caseForCustomer(ctx.runtime.db, id, before)
  if (!row) throw new Refusal('not_found', notFoundWords.case)
  const one = row.state
  mayTouch(ctx.visitor)(one)
  const events = row.events
  const seen = await seenBy(ctx.runtime, one, row.incidents)
  const reader = readerOf(ctx)
  const whose = {
    ...{ zone: zoneOf(ctx), reader },
    ...{ isOwn: one.contact.id === reader, isGuest: isGuest(ctx.visitor, one) },
  }
  const forFollower = !whose.isOwn
  const whole = caseView(one, events, { ...seen, forFollower }, row.last_at ?? one.openedAt)
  const view = whose.isGuest ? forGuests(whole) : whole
  return { ...view, ...whose, timeline: await withFiles(ctx.runtime.db, view.timeline) }
}

const forGuests = <View extends Pick<CaseView, 'timeline' | 'rated' | 'rating'>>(
  view: View,
): View => ({
  ...view,
  ...{ rated: false, rating: null, timeline: view.timeline.filter(isForFollowers) },
})

const readerOf = ({ visitor }: Context): string | null =>
  visitor.kind === 'contact' || visitor.kind === 'link' ? visitor.id : null

const zoneOf = ({ visitor }: Context): string => (visitor.kind === 'nobody' ? 'UTC' : visitor.zone)
