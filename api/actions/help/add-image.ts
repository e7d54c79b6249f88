import { createReadStream } from 'node:fs'
import { days } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { countUploadedHelpFiles, helpFile, keepHelpFile } from '@caselead/db/help/import.ts'
import { reasonOf } from '../../base/report.ts'
import { type Spooled, spool, TooLarge } from '../../files/spool.ts'
import { fileRefusals } from '../../files/words.ts'
import { imageAddress, imageKind, largestImage } from '../../help/keep/image-kind.ts'
import { savingWords as words } from '../../help/words.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** Images the whole team uploads within a day; imports bring as many as they have. */
const mostADay = 1_000

/** Keeps an image for articles, under the hash of its content; answers its address. */
export async function addImage(
  runtime: Runtime,
  body: AsyncIterable<Uint8Array>,
): Promise<{ src: string }> {
  const { db, files, now } = runtime
  if ((await countUploadedHelpFiles(db, now() - days(1))) >= mostADay) {
    throw new Refusal('too_many', words.tooManyImages)
  }
  const spooled = await spool(files.folder, body, largestImage).catch((error: unknown) => {
    if (!(error instanceof TooLarge)) throw error
    throw new Refusal('too_large', words.largeImage(largestImage / 1_000_000))
  })
  try {
    return await kept(runtime, spooled)
  } finally {
    await spooled.discard()
  }
}

async function kept(runtime: Runtime, spooled: Spooled): Promise<{ src: string }> {
  const { db, files, now } = runtime
  const { sha256, size, head } = spooled
  const kind = imageKind(head)
  if (!kind) throw new Refusal('invalid', words.notImage)
  const src = imageAddress(sha256, kind.type)
  if (await helpFile(db, sha256)) return { src }
  await mustBeClean(runtime, spooled)
  await files.store.keep(sha256, spooled)
  await keepHelpFile(db, { sha256, size, ...kind, is_imported: false }, now())
  return { src }
}

async function mustBeClean({ files, log }: Runtime, { path }: Spooled): Promise<void> {
  if (!files.scan) return
  const verdict = await files.scan(createReadStream(path)).catch((error: unknown) => {
    log.warn({ reason: reasonOf(error) }, 'an image could not be scanned')
    throw new Refusal('unavailable', words.notScanned)
  })
  if (verdict !== 'clean') throw new Refusal('invalid', fileRefusals.harmful(words.image))
}
