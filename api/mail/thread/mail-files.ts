import { createHmac } from 'node:crypto'
import type { FileRef } from '@caselead/core/base/files.ts'
import { insertFiles } from '@caselead/db/files/files.ts'
import { notify } from '@caselead/db/notify.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { ReceivedAttachment, ReceivedMail } from '@caselead/emails/provider/received.ts'
import { givenType, nameOfType } from '../../files/given-type.ts'
import { fileName } from '../../files/name.ts'

/** More are named with the mail, and not fetched. */
const mostFiles = 100

type Bringing = Pick<ReceivedMail, 'id' | 'attachments'>

/** The files a mail brings, as the event it becomes names them: their content is fetched afterwards. */
export const filesOfMail = (secret: string, mail: Bringing): { files?: FileRef[] } => {
  const files = partsOf(mail).map(({ part, ...attachment }) =>
    refOf(secret, mail, part, attachment),
  )
  return files.length > 0 ? { files } : {}
}

/** In the transaction that takes the mail: from here on they are fetched, until they are had. */
export async function expectFiles(
  db: Db,
  secret: string,
  mail: Bringing,
  at: number,
): Promise<void> {
  const awaited = partsOf(mail).filter(({ fileId }) => fileId === undefined)
  if (awaited.length === 0) return
  await insertFiles(
    db,
    awaited.map(({ part, ...attachment }) => {
      const { id, name, size, type } = refOf(secret, mail, part, attachment)
      return {
        ...{ id, name, size, type, owner: `mail:${mail.id}`, counts_for: null },
        ...{ mail_id: mail.id, part_id: part, content_id: attachment.contentId },
        ...{ state: 'awaited', created_at: at, next_at: at },
      }
    }),
  )
  await notify(db, [{ channel: 'file', payload: '' }])
}

const partsOf = ({ attachments }: Bringing) =>
  attachments
    .slice(0, mostFiles)
    .map((attachment, index) => ({ ...attachment, part: attachment.id || `part ${index}` }))

/** Made from the mail: read once more, it brings the very same files. */
function refOf(
  secret: string,
  mail: Bringing,
  part: string,
  { name, type, bytes, fileId }: ReceivedAttachment,
): FileRef {
  const made = createHmac('sha256', secret).update(`file:${mail.id}:${part}`).digest('hex')
  const is = givenType(type)
  return {
    id: fileId ?? made.slice(0, 48),
    name: fileName(name?.trim() || nameOfType(is)),
    size: Math.max(0, Math.trunc(bytes)),
    type: is,
  }
}
