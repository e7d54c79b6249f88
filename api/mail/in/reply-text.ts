import { htmlText } from './html-text.ts'
import { withoutQuotedMail } from './quotes.ts'
import { withoutMarkedAndSigned } from './signatures.ts'

export interface MailBody {
  text?: string | null
  html?: string | null
}

/** The writer's own words, without quoted mail and signature; the whole text when nothing else is left. */
export function replyText({ text, html }: MailBody): string {
  if (text?.trim()) return ownWords(text)
  if (!html?.trim()) return ''
  return ownWords(htmlText(html, { quotes: true })) || ownWords(htmlText(html, { quotes: false }))
}

function ownWords(text: string): string {
  const whole = tidy(text)
  return withoutMarkedAndSigned(withoutQuotedMail(whole)).trim() || whole.trim()
}

const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/^[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
