import EmailReplyParser from 'email-reply-parser'
import { convert } from 'html-to-text'
import { withoutQuotedMail } from './quotes.ts'

export interface MailBody {
  text?: string | null
  html?: string | null
}

// The library's patterns take seconds on longer hostile texts; the line rules do not.
const longestForLibrary = 12_000
const longest = 1_000_000

/** The writer's own words, without quoted mail and signature; the whole text when nothing else is left. */
export function replyText({ text, html }: MailBody): string {
  if (text?.trim()) return ownWords(text)
  if (!html?.trim()) return ''
  return ownWords(fromHtml(html, quotesAndSignatures)) || ownWords(fromHtml(html, []))
}

function ownWords(text: string): string {
  const whole = tidy(text.slice(0, longest))
  const unquoted = withoutQuotedMail(whole)
  const words = unquoted.length > longestForLibrary ? withoutMarked(unquoted) : visible(unquoted)
  return words.trim() || whole.trim()
}

const visible = (text: string): string => new EmailReplyParser().parseReply(text)

const withoutMarked = (text: string): string => text.replace(/^\s*>.*$/gm, '')

const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/^[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')

/** What mail programs put around quoted mail and signatures. */
const quotesAndSignatures = [
  '.gmail_quote',
  '.gmail_signature',
  '.yahoo_quoted',
  '.protonmail_quote',
  '.moz-cite-prefix',
  '.moz-signature',
  'blockquote[type="cite"]',
]

const fromHtml = (html: string, left: string[]): string =>
  convert(html.slice(0, longest), {
    wordwrap: false,
    // Quoting nests whole documents, so the first body is not always the writer's.
    baseElements: { selectors: [] },
    limits: { maxDepth: 500 },
    selectors: [
      ...['head', 'title', 'style', 'script', 'img', 'hr', ...left].map(skipped),
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(asWritten),
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
    ],
  })

const skipped = (selector: string) => ({ selector, format: 'skip' })
const asWritten = (selector: string) => ({ selector, options: { uppercase: false } })
