import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { filesOf } from '@caselead/core/case/kinds/files-of.ts'
import { eventsOfKinds } from '@caselead/db/case/events.ts'
import { type FileRow, fileById } from '@caselead/db/files/files.ts'
import type { Context } from '../../auth/context.ts'
import { type Agent, ownerOf } from '../../auth/visitor.ts'
import { asEvent } from '../../record/read.ts'
import { packetFor } from '../partner/packet-for.ts'
import { referredEntry } from '../partner/referred-entry.ts'
import { visible } from './seen.ts'

const ids = /^[0-9a-f]{48}$/
const notFound = () => new Refusal('not_found', notFoundWords.file)

/** A file this visitor may have; for them there is no other. */
export async function fileFor(ctx: Context, id: string): Promise<FileRow> {
  const isAny = ctx.visitor.kind !== 'nobody' && ids.test(id)
  const file = isAny ? await fileById(ctx.runtime.db, id) : undefined
  if (!file || !(await mayHave(ctx, file))) throw notFound()
  return file
}

async function mayHave(ctx: Context, file: FileRow): Promise<boolean> {
  const { case_id: caseId, internal } = file
  const { visitor } = ctx
  const isOwn = file.owner === ownerOf(visitor)
  if (caseId === null) return isOwn
  const one = await visible(ctx, caseId).catch(() => null)
  if (!one) return false
  if (visitor.kind !== 'agent') return !internal
  return visitor.role !== 'partner' || isOwn || isPassedOn(ctx, file, visitor)
}

/** A partner has what travelled with the case to them, and what notes for them bring. */
async function isPassedOn(ctx: Context, file: FileRow, me: Agent): Promise<boolean> {
  const one = await visible(ctx, file.case_id ?? 0)
  const kinds = ['note', 'referred_to_partner'] as const
  const events = (await eventsOfKinds(ctx.runtime.db, one.id, kinds)).map(asEvent)
  const notes = events.filter(
    (event) => event.kind === 'note' && referredEntry(event, me.id) !== null,
  )
  const theirs = [...(packetFor(one, events, me)?.files ?? []), ...notes.flatMap(filesOf)]
  return theirs.some(({ id }) => id === file.id)
}
