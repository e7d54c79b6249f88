import { system } from '@caselead/core/base/actor.ts'
import { minutes, seconds } from '@caselead/core/base/instant.ts'
import { type FileRow, fileById } from '@caselead/db/files/files.ts'
import {
  cameBefore,
  claimFile,
  fileFailed,
  fileScanned,
  fileTooLarge,
  isNamedWhole,
  keepAsideOf,
} from '@caselead/db/files/queue.ts'
import { isRaw } from '@caselead/db/mail/raw.ts'
import { notify } from '@caselead/db/notify.ts'
import { arrive } from '../../actions/files/arrive.ts'
import { backOff } from '../../base/back-off.ts'
import { isUnreachable, reasonOf } from '../../base/report.ts'
import { isAside } from '../../files/images/is-aside.ts'
import { spool, TooLarge } from '../../files/spool.ts'
import { keptPart } from '../../mail/in/raw/raw-file.ts'
import { change } from '../../record/change.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** A killed process's file waits so long. */
const held = minutes(2)

/** Seconds, then minutes, then an hour between tries. */
const pauseAfter = backOff({ first: seconds(5) })

/** With these pauses about two days: by then the provider has it no more. */
const mostTries = 60

/**
 * Fetches the file of a mail that waits longest, scans one the scanner hadn’t seen, or writes into the case
 * what was fetched; answers whether there was one.
 */
export async function tendNextFile(runtime: Runtime): Promise<boolean> {
  const { db, now, log } = runtime
  const file = await claimFile(db, now(), now() + held)
  if (!file) return false
  try {
    if (file.state === 'pending') await scan(runtime, file)
    else if (file.state === 'awaited') await fetchFile(runtime, file)
    else await noteContent(runtime, file)
  } catch (error) {
    if (isUnreachable(error)) throw error
    log.warn({ file: file.id, reason: reasonOf(error) }, 'a file has to wait')
    await later(runtime, file, reasonOf(error))
  }
  await tell(runtime, file)
  return true
}

async function fetchFile(runtime: Runtime, file: FileRow): Promise<void> {
  const { db, files } = runtime
  const { id } = file
  const found = await contentOf(runtime, file)
  if (found.outcome === 'refused') return fileFailed(db, id, found.reason, null)
  if (found.outcome !== 'found') return later(runtime, file, found.reason)
  try {
    await arrive(runtime, file, await spool(files.folder, found.body, files.limits.bytes))
    if (file.content_id !== null) await judgeImage(runtime, file)
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    const { bytes: most } = files.limits
    await fileTooLarge(db, id, { size: Math.max(file.size, most), most })
  }
}

/** An image among a mail's words, or beside them, may be a logo. */
async function judgeImage({ db }: Runtime, file: FileRow): Promise<void> {
  const { width = null, height = null } = (await fileById(db, file.id)) ?? {}
  if (width === null || height === null) return
  const told = { isOutside: file.aside, cameBefore: await cameBefore(db, file) }
  const aside = isAside({ width, height }, told)
  if (aside !== file.aside) await keepAsideOf(db, file.id, aside)
}

/** Of a mail that came whole we have it; otherwise the provider does. */
async function contentOf(runtime: Runtime, { mail_id, part_id }: FileRow): Promise<Content> {
  const [mail, part] = [mail_id ?? '', part_id ?? '']
  const { transport } = runtime.mailer
  if (!(await isRaw(runtime.db, mail))) return transport.fetchAttachment(mail, part)
  const read = await keptPart(runtime, mail, part)
  if ('unread' in read) return { outcome: 'later', reason: read.unread }
  const { content } = read
  return content
    ? { outcome: 'found', body: content }
    : { outcome: 'refused', reason: 'the mail has no such part' }
}

type Content =
  | { outcome: 'found'; body: AsyncIterable<Uint8Array> }
  | { outcome: 'refused' | 'misconfigured' | 'later'; reason: string }

/** The event that brought it names its content only where the mail came whole. */
async function noteContent(runtime: Runtime, file: FileRow): Promise<void> {
  const { case_id, id, name, size, sha256, state } = file
  if (case_id !== null && sha256 !== null && !(await isNamedWhole(runtime.db, file))) {
    const command = { do: 'note_file', id, name, size, sha256 } as const
    await change(runtime, { case: case_id, command, actor: system('files'), key: `file:${id}` })
  }
  await fileScanned(runtime.db, id, state)
}

async function scan({ db, files, now }: Runtime, file: FileRow): Promise<void> {
  const body = await files.store.read(file.id)
  if (!body) return fileFailed(db, file.id, 'its content is gone', null)
  const verdict = files.scan ? await files.scan(body) : 'clean'
  const state = verdict === 'clean' ? 'clean' : 'quarantined'
  await fileScanned(db, file.id, state, file.mail_id === null ? null : now())
}

/** A file that waits for the scanner waits as long as that takes: nobody has it before. */
async function later({ db, now }: Runtime, file: FileRow, reason: string): Promise<void> {
  const isLast = file.state !== 'pending' && file.attempts + 1 >= mostTries
  await fileFailed(db, file.id, reason, isLast ? null : now() + pauseAfter(file.attempts))
}

/** Whoever has the case open sees what became of it. */
async function tell({ db }: Runtime, { case_id, internal }: FileRow): Promise<void> {
  if (case_id === null) return
  const payload = internal ? `${case_id} team` : String(case_id)
  await notify(db, [{ channel: 'case', payload }])
}
