import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { days, hours } from '@caselead/core/base/instant.ts'
import { orphans } from '@caselead/db/files/queue.ts'
import { forgetFile } from '../../actions/files/keep-file.ts'
import { incoming } from '../../files/spool.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** So long somebody may take to send what they uploaded. */
const unsentLasts = days(1)
/** Longer than any upload takes. */
const brokenLasts = hours(1)
const atOnce = 100

/** Takes away files nobody sent and what killed uploads left. Answers when to do it again. */
export async function collectFiles(runtime: Runtime): Promise<number> {
  const { db, now, files } = runtime
  const before = { unsent: now() - unsentLasts, broken: now() - brokenLasts }
  for (;;) {
    const found = await orphans(db, before, atOnce)
    for (const id of found) await forgetFile(runtime, id)
    if (found.length < atOnce) break
  }
  await sweep(incoming(files.folder), before.broken)
  return now() + hours(1)
}

async function sweep(folder: string, before: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const left = await stat(path).catch(() => null)
    if (left && left.mtimeMs < before) await rm(path, { force: true })
  }
}
