import type { Case } from '@caselead/core/case/state.ts'
import type { OutlookInput } from '@caselead/core/outlook/tells.ts'
import type { ListedCase } from '@caselead/db/case/listed.ts'
import { queuePage } from '@caselead/db/case/queue/queue.ts'
import type { PageRequest } from '@caselead/db/pages.ts'
import { lettersOfCase, mostLetters } from '@caselead/db/queues/letter-lists.ts'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'
import { readEvents } from '../../record/read.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { colleagueList } from '../case/colleagues.ts'
import { withFiles } from '../case/file.ts'
import { packetNow } from '../case/packet.ts'
import { seenBy, visible } from '../case/seen.ts'
import { sought } from '../queue/asked.ts'
import type { DeskQueue, DeskRow } from '../types/desk.ts'
import type { DeskCase } from '../types/desk-case.ts'
import { paging } from '../types/paging.ts'
import type { ColleagueList } from '../types/person.ts'
import { aroundCase } from './around-case.ts'
import { deskCase, deskRow } from './desk-case.ts'
import { customerNamed, fateOf } from './mailed.ts'

/** Which part of the record: all of it or the conversation, the newest or what was before. */
export interface RecordAsked {
  show: 'all' | 'conversation'
  before?: number | undefined
}

/** A case as the team sees it: record, clocks, ladder, mail, and what this agent can do with it. */
export async function wholeCase(
  ctx: Context,
  me: Agent,
  id: number,
  asked: RecordAsked,
): Promise<DeskCase> {
  const one = await visible(ctx, id)
  const { db } = ctx.runtime
  const [events, letters, seen, around] = await Promise.all([
    readEvents(db, id),
    lettersOfCase(db, id),
    seenBy(ctx.runtime, one),
    aroundCase(ctx.runtime, one, me),
  ])
  const mail = letters.slice(0, mostLetters).map((letter) => {
    const { kind, recipient, sent_at, last_error, carrier, next_at } = letter
    const { state, at } = fateOf(letter)
    return {
      kind,
      to: addressee(recipient, one, seen),
      sentAt: sent_at,
      error: last_error,
      waitsUntil: carrier === 'alert' && last_error === null ? next_at : null,
      ...{ state, stateAt: at },
    }
  })
  const view = deskCase(one, events, seen, { viewerId: me.id, around, asked, letters })
  const { handoff } = view
  return {
    ...view,
    record: await withFiles(db, view.record),
    draft: await packetNow(db, view.draft),
    handoff: handoff && { ...handoff, packet: await packetNow(db, handoff.packet) },
    mail,
    moreMail: letters.length > mostLetters,
    zone: me.zone,
  }
}

function addressee(recipient: string, one: Case, { people }: OutlookInput): string {
  if (recipient.startsWith('contact:')) return customerNamed(one, recipient)
  if (recipient.startsWith('channel:')) return recipient.slice('channel:'.length)
  return people.find(({ id }) => `agent:${id}` === recipient)?.name ?? 'the team'
}

/** Rows of a list; who is on the team is read once for all of them. */
export async function deskRows(runtime: Runtime, rows: ListedCase[]): Promise<DeskRow[]> {
  const { matrices, db } = runtime
  const people = await runtime.team()
  const now = runtime.now()
  return Promise.all(
    rows.map(async ({ state, last_event_at }) => {
      const matrix = await matrices.version(db, state.matrixVersion)
      return deskRow(state, last_event_at, { matrix, people, now })
    }),
  )
}

/** Finds cases by words in their record or their account's name, the last heard of first. */
export async function casesFound(
  { runtime }: Context,
  { words, ...asked }: PageRequest & { words: string },
): Promise<DeskQueue> {
  const { found, total } = await queuePage(runtime.db, {
    ...asked,
    words: sought(words),
    filter: 'all',
    agentId: '',
  })
  return { rows: await deskRows(runtime, found.rows), paging: paging(found, total) }
}

/** The first fifty colleagues whose name, title or email address contains these words. */
export async function colleagues(
  { runtime }: Context,
  { words }: { words: string },
): Promise<ColleagueList> {
  return colleagueList(await runtime.team(), words, runtime.now())
}
