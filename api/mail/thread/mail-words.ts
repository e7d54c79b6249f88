import { longestText } from '@caselead/core/base/checks.ts'
import { filesInWords, withoutImageMarks } from '@caselead/core/base/files.ts'
import { cut } from '@caselead/core/base/text.ts'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { htmlText } from '../in/html/html-text.ts'
import { withoutMarks } from '../in/html/marks.ts'
import type { Images } from '../in/html/page-text.ts'
import { imagesById, withOurMarks } from '../in/images.ts'
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
  const says = withoutImageMarks(written).trim() !== ''
  const text = bounded(says ? written.trim() : filesInWords(mail.attachments))
  const all = allOf(mail)
  const whole = isMore(all, text) ? wholeOf(all) : null
  return { text, whole, more: whole === null ? {} : { more: true } }
}

const allOf = ({ text, html, attachments }: ReceivedMail): string =>
  text?.trim() ? withOurMarks(text, attachments) : shownOf(html ?? '', imagesById(attachments))

const shownOf = (html: string, images: Images): string => {
  const shown = withoutMarks(htmlText(html.slice(0, longestHtml), images))
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

/** Blanks, line breaks and images aside. */
const isMore = (all: string, text: string): boolean =>
  wordsIn(all) !== '' && wordsIn(all) !== wordsIn(text)

const wordsIn = (text: string): string => withoutImageMarks(text).replace(/\s+/g, '')
