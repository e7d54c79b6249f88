/** What a mail server that brings mail is told; its log is read by whoever set it up. */
export const routeWords = {
  wrongMailToken: 'The token isn’t valid. Make one with npm run mail -- token.',
  manyMails: 'Other mails are being taken in. Try again in a moment.',
  mailTooLarge: (most: number) => `This mail is larger than ${most / 1_000_000} MB.`,
  noMail: 'Send a whole mail, headers first.',
} as const

/** What the files of the help centre say about themselves. */
export const helpFileWords = {
  title: (company: string) => `${company} help centre`,
  feed: (company: string, language: string | null) =>
    `${company} help centre: new and changed articles${language === null ? '' : ` (${language})`}`,
  /** "Deutsch: Abrechnung" */
  section: (language: string, category: string) => `${language}: ${category}`,
  about: (company: string) =>
    `How to use ${company}, and what to do when something goes wrong. Each article is also available as Markdown.`,
} as const
