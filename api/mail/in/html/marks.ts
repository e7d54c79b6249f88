/** Lines of a page's text that nobody wrote: they say where what a mail program put around words begins and ends. */
export const marks = {
  quoteBegins: '\u0001',
  quoteEnds: '\u0002',
  /** Everything below is the mail that is answered, if its header follows. */
  restIsQuoted: '\u0003',
  gmailQuoteBegins: '\u0004',
  gmailQuoteEnds: '\u0005',
  signatureBegins: '\u0006',
  signatureEnds: '\u0007',
} as const

export type Mark = (typeof marks)[keyof typeof marks]

/** Of what strangers send, so that no text can pretend to be one. */
export const withoutMarks = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the marks
  text.replace(/[\u0000-\u0008]/g, '')
