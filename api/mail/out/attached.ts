import type { FileRef } from '@caselead/core/base/files.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { filesOf } from '@caselead/core/case/kinds/files-of.ts'
import { type FileRow, filesById } from '@caselead/db/files/files.ts'
import type { MailedFile } from '@caselead/emails/provider/transport.ts'
import type { Runtime } from '../../runtime/runtime.ts'

export interface Attaching {
  /** They leave with the mail. */
  attached: FileRow[]
  /** Too large for it, or not to be had yet: they're on the case's page. */
  onPage: FileRef[]
  /** Those the customer's own mails brought that were too large for us. */
  tooLarge: FileRow[]
}

/** What we sent the customer among these events: as much as a mail carries, the rest by its link. */
export async function filesFor(
  { db, files }: Runtime,
  events: readonly CaseEvent[],
): Promise<Attaching> {
  const shown = events.filter(({ visibility }) => visibility === 'public')
  const isTheirs = ({ actor }: CaseEvent) => actor.type === 'contact'
  const ids = shown.flatMap(filesOf).map(({ id }) => id)
  const rows = new Map((await filesById(db, ids)).map((row) => [row.id, row]))
  const rowsOf = (event: CaseEvent) => filesOf(event).flatMap(({ id }) => rows.get(id) ?? [])
  const tooLarge = shown
    .filter(isTheirs)
    .flatMap(rowsOf)
    .filter(({ most }) => most !== null)
  const attached: FileRow[] = []
  const onPage: FileRef[] = []
  let left = files.limits.mailed
  for (const file of shown.filter((event) => !isTheirs(event)).flatMap(filesOf)) {
    const row = rows.get(file.id)
    if (row?.state === 'clean' && row.size <= left) {
      attached.push(row)
      left -= row.size
    } else onPage.push(file)
  }
  return { attached, onPage, tooLarge }
}

/** With their content. One that went missing meanwhile is on the page, which says so. */
export async function mailedFiles(
  { files }: Runtime,
  attached: readonly FileRow[],
): Promise<MailedFile[]> {
  const mailed: MailedFile[] = []
  for (const { id, name } of attached) {
    const body = await files.store.read(id)
    if (!body) continue
    const content = Buffer.from(await new Response(body).arrayBuffer()).toString('base64')
    mailed.push({ filename: name, content })
  }
  return mailed
}
