import { longestText } from '@caselead/core/base/checks.ts'
import { filesInWords } from '@caselead/core/base/files.ts'
import { cut } from '@caselead/core/base/text.ts'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { htmlText } from '../in/html/html-text.ts'
import { withoutMarks } from '../in/html/marks.ts'
import { takeWords } from './words.ts'

export interface MailWords {
  /** What the case is told; empty where the mail says nothing at all. */
  text: string
  /** All of it, where that is more. */
  whole: string | null
  /** Says so of the event. */
  more: { more?: true }
}

/** Of all a mail says so much is shown, and so much HTML is read for it. */
const [longestWhole, longestHtml] = [200_000, 300_000]

/** What a mail says: in the words its writer typed, or in naming the files it brings. */
export function wordsOfMail(mail: ReceivedMail, written: string): MailWords {
  const text = bounded(written.trim() || filesInWords(mail.attachments))
  const all = mail.text?.trim() ? mail.text : shownOf(mail.html ?? '')
  const whole = isMore(all, text) ? wholeOf(all) : null
  return { text, whole, more: whole === null ? {} : { more: true } }
}

const shownOf = (html: string): string => {
  const shown = withoutMarks(htmlText(html.slice(0, longestHtml)))
  return html.length <= longestHtml ? shown : `${shown}${takeWords.htmlTooLong(longestHtml)}`
}

const bounded = (text: string): string =>
  text.length <= longestText
    ? text
    : `${cut(text, longestText - takeWords.tooLong.length)}${takeWords.tooLong}`

const wholeOf = (text: string): string =>
  text.length <= longestWhole
    ? text.trim()
    : `${cut(text, longestWhole).trim()}${takeWords.wholeTooLong(longestWhole)}`

/** Blanks and line breaks aside. */
const isMore = (all: string, text: string): boolean =>
  all.trim() !== '' && all.replace(/\s+/g, '') !== text.replace(/\s+/g, '')
