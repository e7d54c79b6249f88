import { type Forward, forwardIn } from './cut/forward.ts'
import { type Line, pageLines, textLines } from './cut/lines.ts'
import { ownWords } from './cut/own-words.ts'
import { htmlText } from './html/html-text.ts'

export interface MailBody {
  text?: string | null
  html?: string | null
  /** Of the mail: Outlook says only there that it forwards one. */
  subject?: string | null
}

export interface MailWords {
  /** What its writer says: without quoted mail and signature; of a forward, all of it. */
  text: string
  /** Whether the mail holds more than `text`, so that it's worth showing whole. */
  hidden: boolean
  forward: Forward | null
}

/** The writer's own words of a mail; all of its words when nothing else is left. */
export function mailWords({ text, html, subject }: MailBody): MailWords {
  const isPlain = Boolean(text?.trim())
  if (!isPlain && !html?.trim()) return { text: '', hidden: false, forward: null }
  const plain = isPlain ? wordsOf(textLines(text ?? ''), subject ?? '') : null
  if (plain && (plain.hidden || plain.forward || !html?.trim())) return plain
  const lines = pageLines(htmlText(html ?? ''))
  if (plain && !lines.some((line) => line.isFramed)) return plain
  const page = wordsOf(lines, subject ?? '')
  return plain && !page.hidden && !page.forward ? plain : page
}

export const replyText = (body: MailBody): string => mailWords(body).text

function wordsOf(lines: readonly Line[], subject: string): MailWords {
  const found = forwardIn(lines, subject)
  if (found) return { ...found, hidden: false }
  const whole = lines
    .map((line) => line.text)
    .join('\n')
    .trim()
  const own = ownWords(lines) || whole
  return { text: own, hidden: oneLine(own) !== oneLine(whole), forward: null }
}

const oneLine = (text: string): string => text.split(/\s+/).join(' ')
