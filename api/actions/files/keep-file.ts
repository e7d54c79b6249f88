import { randomBytes } from 'node:crypto'
import { days } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import {
  bytesSince,
  deleteFile,
  type FileRow,
  fileById,
  insertFiles,
} from '@caselead/db/files/files.ts'
import { isUnreachable, reasonOf } from '../../base/report.ts'
import { previewKey } from '../../files/images/previews.ts'
import { fileName } from '../../files/name.ts'
import { type Spooled, spool, TooLarge } from '../../files/spool.ts'
import { fileRefusals } from '../../files/words.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { arrive } from './arrive.ts'

export interface FileToKeep {
  /** Who may send it. */
  owner: string
  /** Whose day it counts on; null where that is not counted. */
  countsFor: string | null
  /** As its sender calls it. */
  name: string
  /** In bytes, as its sender says; null where they don't. */
  declared: number | null
  body: AsyncIterable<Uint8Array>
}

export const newFileId = (): string => randomBytes(24).toString('hex')

/** Takes a file in. It's refused in words, and what breaks off on the way leaves nothing. */
export async function keepFile(runtime: Runtime, file: FileToKeep): Promise<FileRow> {
  const { db, now } = runtime
  const name = fileName(file.name)
  await mustFit(runtime, { ...file, name })
  const id = newFileId()
  const size = file.declared ?? 0
  const { owner, countsFor: counts_for } = file
  await insertFiles(db, [{ id, owner, counts_for, name, size, created_at: now() }])
  const spooled = await spooling(runtime, { ...file, name }).catch(async (error) => {
    await deleteFile(db, id).catch(() => {})
    throw error
  })
  const state = await arrive(runtime, { id, name }, spooled).catch((error) => away(runtime, error))
  if (state === 'quarantined') {
    await forgetFile(runtime, id)
    throw new Refusal('invalid', fileRefusals.harmful(name), 'files')
  }
  const kept = await fileById(db, id)
  if (!kept) throw new Refusal('conflict', fileRefusals.gone, 'files')
  return kept
}

/** Its content goes first: as long as there is a row, somebody comes back for it. */
export async function forgetFile({ db, files }: Runtime, id: string): Promise<void> {
  await files.store.remove(previewKey(id))
  await files.store.remove(id)
  await deleteFile(db, id)
}

async function mustFit(
  { db, now, files }: Runtime,
  { name, declared, countsFor }: FileToKeep,
): Promise<void> {
  const { bytes, daily } = files.limits
  const size = declared ?? 0
  if (size > bytes) throw new Refusal('too_large', fileRefusals.tooLarge(name, bytes), 'files')
  if (declared === 0) throw new Refusal('invalid', fileRefusals.empty(name), 'files')
  if (countsFor && (await bytesSince(db, countsFor, now() - days(1))) + size > daily) {
    throw new Refusal('too_many', fileRefusals.tooMuch(daily), 'files')
  }
}

async function spooling({ files }: Runtime, { name, body }: FileToKeep): Promise<Spooled> {
  const { bytes } = files.limits
  const spooled = await spool(files.folder, body, bytes).catch((error: unknown) => {
    if (error instanceof TooLarge)
      throw new Refusal('too_large', fileRefusals.tooLarge(name, bytes), 'files')
    throw isOurs(error) ? error : new Refusal('invalid', fileRefusals.cutShort(name), 'files')
  })
  if (spooled.size > 0) return spooled
  await spooled.discard()
  throw new Refusal('invalid', fileRefusals.empty(name), 'files')
}

/** A full or broken disk, and not whoever sends. */
const isOurs = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && error.syscall !== 'read'

function away({ log }: Runtime, error: unknown): never {
  if (isUnreachable(error)) throw error
  log.error({ reason: reasonOf(error) }, 'a file could not be stored')
  throw new Refusal('unavailable', fileRefusals.storeAway, 'files')
}
