import { type Case, caseNumber, isOpen, statusOf } from '@caselead/core/case/state.ts'
import type { Verb } from '@caselead/core/decide/offers.ts'
import type { OutlookInput } from '@caselead/core/outlook/tells.ts'
import { recordPage } from '@caselead/core/wording/record-page.ts'
import { referredTo } from '@caselead/db/case/listed.ts'
import type { PageRequest } from '@caselead/db/pages.ts'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'
import { readEvents } from '../../record/read.ts'
import { clockView } from '../case/clock-view.ts'
import { withFiles } from '../case/file.ts'
import { packetNamed, packetNow } from '../case/packet.ts'
import { personView } from '../case/person.ts'
import { seenBy, visible } from '../case/seen.ts'
import { paging } from '../types/paging.ts'
import type { ReferredCase, ReferredList, ReferredRow } from '../types/referred.ts'
import { isHandedTo, packetFor } from './packet-for.ts'
import { referredEntry } from './referred-entry.ts'

/** A partner's desk: a page of the open cases referred to them, and nothing else. */
export async function referredCases(
  { runtime }: Context,
  me: Agent,
  asked: PageRequest,
): Promise<ReferredList> {
  const { found, total } = await referredTo(runtime.db, me.id, asked)
  const rows = await Promise.all(
    found.rows.map(async ({ state }) => {
      const one = state
      return referredRow(one, await seenBy(runtime, one), me)
    }),
  )
  return { rows, paging: paging(found, total) }
}

/** A case that was referred to this partner, without anything of the team’s own. */
export async function referredCase(
  ctx: Context,
  me: Agent,
  id: number,
  before?: number,
): Promise<ReferredCase> {
  const one = await visible(ctx, id)
  const [events, seen] = await Promise.all([
    readEvents(ctx.runtime.db, id),
    seenBy(ctx.runtime, one),
  ])
  const clock = one.clocks.find(({ kind }) => kind === 'partner')
  const packet = packetFor(one, events, me)
  const told = recordPage(events, (event) => referredEntry(event, me.id), before)
  return {
    ...referredRow(one, seen, me),
    seq: one.seq,
    contact: one.contact.name,
    impact: one.impact,
    urgency: one.urgency,
    clock: clock ? clockView(clock, one, seen) : null,
    packet: packet && (await packetNow(ctx.runtime.db, packetNamed(id, packet))),
    said: await withFiles(ctx.runtime.db, told.entries),
    earlier: told.earlier,
    offers: offersTo(one, me),
    zone: me.zone,
  }
}

function referredRow(one: Case, { people, now }: OutlookInput, me: Agent): ReferredRow {
  return {
    number: caseNumber(one.id),
    subject: one.subject,
    status: statusOf(one),
    priority: one.priority,
    account: one.account.name,
    lead: personView(one.lead, people, now),
    openedAt: one.openedAt,
    dueAt: one.clocks.find(({ kind }) => kind === 'partner')?.dueAt ?? null,
    handedToMe: isHandedTo(one, me),
  }
}

function offersTo(one: Case, me: Agent): Verb[] {
  if (!isOpen(one)) return ['note']
  return [
    'note',
    ...(isHandedTo(one, me) ? (['accept_handoff'] as const) : []),
    ...(one.cameFrom ? (['bounce_back'] as const) : []),
  ]
}
