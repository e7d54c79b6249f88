import { imageMark } from '@caselead/core/base/files.ts'
import { type Forward, forwardIn } from './cut/forward.ts'
import { isBlank, type Line, pageLines, textLines } from './cut/lines.ts'
import { ownLines } from './cut/own-words.ts'
import { quoteHeaders } from './cut/quote-header.ts'
import { htmlText } from './html/html-text.ts'
import { type Attachment, imagesById, placedAs, withOurMarks } from './images.ts'

export interface MailBody {
  text?: string | null
  html?: string | null
  /** Of the mail: Outlook says only there that it forwards one. */
  subject?: string | null
  /** Of the mail, where they are known: what answers another names it there. */
  headers?: Readonly<Record<string, string>>
  /** Of them those that are images stand among the words where it shows them. */
  attachments?: readonly Attachment[]
}

export interface MailWords {
  /** What its writer says: without quoted mail and signature; of a forward, all of it. */
  text: string
  /** Whether the mail holds more than `text`, so that it's worth showing whole. */
  hidden: boolean
  forward: Forward | null
}

/** The writer's own words of a mail; all of its words when nothing else is left. */
export function mailWords(mail: MailBody): MailWords {
  const { text, html, attachments = [] } = mail
  const above = aboveOf(mail)
  const isPlain = Boolean(text?.trim())
  const isPage = Boolean(html?.trim())
  if (!isPlain && !isPage) return { text: '', hidden: false, forward: null }
  const marked = isPlain ? withOurMarks(text ?? '', attachments) : ''
  const plain = isPlain ? wordsOf(textLines(marked), above) : null
  const images = imagesById(attachments)
  const lacksImages = isPage && images.size > 0 && marked.search(imageMark) < 0
  const isEnough = !isPage || plain?.hidden || plain?.forward
  if (plain && isEnough && !lacksImages) return plain
  const lines = pageLines(htmlText(html ?? '', images))
  const isFramed = lines.some((line) => line.isFramed)
  if (plain && !isFramed && !lacksImages) return plain
  const page = wordsOf(lines, above)
  if (!plain || (!isEnough && isFramed && (page.hidden || page.forward))) return page
  return lacksImages ? { ...plain, text: placedAs(page.text, plain.text) } : plain
}

/** What a mail says above its words that tells whether it is a forward. */
interface Above {
  subject: string
  /** It answers no other. */
  isFirst: boolean
}

function aboveOf({ subject, headers }: MailBody): Above {
  const line = (subject ?? '').slice(0, longestSubject)
  if (!headers) return { subject: line, isFirst: false }
  const names = new Set(Object.keys(headers).map((name) => name.toLowerCase()))
  const isAnswer = names.has('in-reply-to') || names.has('references')
  return { subject: line, isFirst: !isAnswer && !saysAnswer.test(line) }
}

const longestSubject = 1_000
/** "Re: ", "AW：", or one of our own numbers. */
const saysAnswer = /^\s{0,9}\p{L}{1,12}\.?\s?(?:\[\d{1,3}\])?[:：]|\bC-\d/u

export const replyText = (body: MailBody): string => mailWords(body).text

function wordsOf(lines: readonly Line[], above: Above): MailWords {
  const headers = quoteHeaders(lines)
  const found = forwardIn(lines, headers, above.subject, above.isFirst)
  if (found) return { ...found, hidden: false }
  const own = ownLines(lines, headers)
  const written = sizeOf(own)
  const isAll = written === 0 || written === sizeOf(lines)
  return { text: textOf(isAll ? lines : own), hidden: !isAll, forward: null }
}

/** Lines are left out whole, so fewer letters are left where any is. */
const sizeOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + (isBlank(line) ? 0 : line.text.length), 0)

const textOf = (lines: readonly Line[]): string =>
  lines
    .map(({ text }) => text)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
