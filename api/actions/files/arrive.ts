import { createReadStream } from 'node:fs'
import { type FileRow, fileArrived } from '@caselead/db/files/files.ts'
import type { StoredState } from '@caselead/db/files/tables.ts'
import { reasonOf } from '../../base/report.ts'
import { previewable } from '../../files/images/image-size.ts'
import { type Preview, previewKey } from '../../files/images/previews.ts'
import { sniffed } from '../../files/sniff.ts'
import { pieces, type Spooled, spool } from '../../files/spool.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** A file that is whole on this machine is looked into and goes into the store. */
export async function arrive(
  runtime: Runtime,
  { id, name, mail_id = null }: Pick<FileRow, 'id' | 'name'> & Partial<Pick<FileRow, 'mail_id'>>,
  spooled: Spooled,
): Promise<StoredState> {
  const { db, now, files } = runtime
  const { size, sha256, head } = spooled
  try {
    const state = await verdict(runtime, spooled.path)
    const preview = state === 'quarantined' ? null : await previewOf(runtime, spooled)
    if (preview) await keepPreview(runtime, id, preview)
    await files.store.keep(id, spooled)
    await fileArrived(db, id, {
      ...{ size, sha256, state, type: sniffed(head, name) },
      ...{ width: preview?.width ?? null, height: preview?.height ?? null },
      // Of a mail's file there's something to do yet: its content is noted in the case.
      next_at: state === 'pending' || mail_id !== null ? now() : null,
    })
    return state
  } catch (error) {
    await spooled.discard()
    throw error
  }
}

/** Where the scanner is away, a file waits to be scanned; nobody can have it before that. */
async function verdict({ files, log }: Runtime, path: string): Promise<StoredState> {
  if (!files.scan) return 'clean'
  try {
    return (await files.scan(createReadStream(path))) === 'clean' ? 'clean' : 'quarantined'
  } catch (error) {
    log.warn({ reason: reasonOf(error) }, 'a file could not be scanned yet')
    return 'pending'
  }
}

const previewOf = ({ files }: Runtime, { head, path }: Spooled): Promise<Preview | null> =>
  previewable(head) ? files.previews.make(path) : Promise.resolve(null)

const mostPreview = 10_000_000

async function keepPreview({ files }: Runtime, id: string, { image }: Preview): Promise<void> {
  const spooled = await spool(files.folder, pieces(image), mostPreview)
  await files.store.keep(previewKey(id), spooled).catch(async (error) => {
    await spooled.discard()
    throw error
  })
}
