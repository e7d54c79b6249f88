import { createHmac } from 'node:crypto'
import { type FileRef, filesInWords } from '@caselead/core/base/files.ts'
import { insertFiles } from '@caselead/db/files/files.ts'
import { notify } from '@caselead/db/notify.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { ReceivedAttachment, ReceivedMail } from '@caselead/emails/provider/received.ts'
import { givenType } from '../../files/given-type.ts'
import type { FileLimits } from '../../files/settings.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { contentIdIn } from '../in/html/shown-image.ts'
import { imagesById, mostFiles, nameOf, shownIn } from '../in/images.ts'

type Bringing = Pick<ReceivedMail, 'id' | 'attachments'>

/** The files a mail brings, as the event it becomes names them: their content is fetched afterwards. */
export const filesOfMail = (secret: string, mail: Bringing): { files?: FileRef[] } => {
  const files = partsOf(mail).map(({ part, ...attachment }) =>
    refOf(secret, mail, part, attachment),
  )
  return files.length > 0 ? { files } : {}
}

/**
 * In the transaction that takes the mail: from here on they are fetched, until they are had. `words` is
 * what the case is told of it.
 */
export async function expectFiles(
  db: Db,
  { secret, files }: Pick<Runtime, 'secret' | 'files'>,
  mail: ReceivedMail,
  words: string,
  at: number,
): Promise<void> {
  const awaited = partsOf(mail).filter(({ fileId }) => fileId === undefined)
  if (awaited.length === 0) return
  const isAside = outsideOf(mail, words)
  await insertFiles(
    db,
    awaited.map(({ part, ...attachment }) => ({
      ...{ ...refOf(secret, mail, part, attachment), owner: `mail:${mail.id}`, counts_for: null },
      ...{ mail_id: mail.id, part_id: part, content_id: attachment.contentId },
      ...{ created_at: at, aside: isAside(attachment), ...fetched(attachment, files.limits, at) },
    })),
  )
  await notify(db, [{ channel: 'file', payload: '' }])
}

/** What nobody could have in the end isn't fetched at all. */
const fetched = ({ bytes }: ReceivedAttachment, { bytes: most }: FileLimits, at: number) =>
  bytes > most
    ? { state: 'too_large' as const, most, next_at: null }
    : { state: 'awaited' as const, next_at: at }

/** Whether an image stands somewhere in the mail, and not among the words of its writer. */
function outsideOf(mail: ReceivedMail, words: string) {
  const marks = imagesById(mail.attachments)
  const shown = shownIn(mail)
  return ({ contentId }: ReceivedAttachment): boolean => {
    const id = contentIdIn(contentId ?? '')
    const mark = marks.get(id)
    return mark !== undefined && shown.has(id) && !words.includes(mark) && !isOnlyFiles(mail, words)
  }
}

const isOnlyFiles = ({ attachments }: Bringing, words: string): boolean =>
  words === filesInWords(attachments)

const partsOf = ({ attachments }: Bringing) =>
  attachments
    .slice(0, mostFiles)
    .map((attachment, index) => ({ ...attachment, part: attachment.id || `part ${index}` }))

/** Made from the mail: read once more, it brings the very same files. */
function refOf(
  secret: string,
  mail: Bringing,
  part: string,
  { name, type, bytes, contentId, sha256, fileId }: ReceivedAttachment,
): FileRef {
  const made = createHmac('sha256', secret).update(`file:${mail.id}:${part}`).digest('hex')
  return {
    id: fileId ?? made.slice(0, 48),
    name: nameOf({ name, type, contentId }),
    size: Math.max(0, Math.trunc(bytes)),
    type: givenType(type),
    ...(sha256 !== undefined && { sha256 }),
  }
}
