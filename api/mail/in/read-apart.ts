import { join } from 'node:path'
import { seconds } from '@caselead/core/base/instant.ts'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { apart } from '../../base/apart.ts'
import type { Part, RawFile, ToRead, Wrong } from './mail-child.ts'
import type { MailBody, MailWords } from './reply-text.ts'
import { unreadWords } from './words.ts'

export type OrUnread<Read> = Read | { unread: string }
export type ReadApart = OrUnread<MailWords>

/** Reading takes milliseconds; a document that wants more than this is none we can read. */
const patience = { words: seconds(10), whole: seconds(40) }
const megabytes = 512

/**
 * Reads mails of strangers in a process of its own, which is ended when it takes too long or too much:
 * whatever a mail holds, this process goes on. A mail of 25 MB takes seconds, so what came whole is read in
 * another process than the words of the others.
 */
export function mailReader(within = { ...patience, megabytes }) {
  const file = join(import.meta.dirname, 'mail-child.ts')
  const words = apart<ToRead>(file, within.megabytes)
  const whole = apart<ToRead>(file, within.megabytes)

  async function read<Read extends object>(asked: ToRead): Promise<OrUnread<Read>> {
    const [reader, patience] = 'body' in asked ? [words, within.words] : [whole, within.whole]
    const became = await reader.ask<Read | Wrong>(asked, patience)
    if ('gone' in became) return { unread: unreadWords.gone(became.gone, patience) }
    const { answer } = became
    return isWrong(answer) ? { unread: unreadWords.wrong(answer.wrong) } : answer
  }

  return {
    readApart: (body: MailBody): Promise<ReadApart> => read<MailWords>({ body }),
    readRawApart: (raw: RawFile): Promise<OrUnread<ReceivedMail>> => read<ReceivedMail>({ raw }),
    partApart: (part: Part): Promise<OrUnread<{ isThere: boolean }>> => read({ part }),
  }
}

const isWrong = (answer: object): answer is Wrong => 'wrong' in answer

export const { readApart, readRawApart, partApart } = mailReader()
