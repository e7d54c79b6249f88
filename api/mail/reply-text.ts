import { htmlText } from './html-text.ts'
import { withoutQuotedMail } from './quotes.ts'
import { withoutMarkedAndSigned } from './signatures.ts'

export interface MailBody {
  text?: string | null
  html?: string | null
}

const longest = 1_000_000

/** The writer's own words, without quoted mail and signature; the whole text when nothing else is left. */
export function replyText({ text, html }: MailBody): string {
  if (text?.trim()) return ownWords(text)
  if (!html?.trim()) return ''
  const whole = html.slice(0, longest)
  return (
    ownWords(htmlText(whole, { quotes: true })) || ownWords(htmlText(whole, { quotes: false }))
  )
}

function ownWords(text: string): string {
  const whole = tidy(text.slice(0, longest))
  return withoutMarkedAndSigned(withoutQuotedMail(whole)).trim() || whole.trim()
}

const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/^[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
