/** What a mail server that brings mail is told; its log is read by whoever set it up. */
export const routeWords = {
  wrongMailToken: 'The token isn’t valid. Make one with npm run mail -- token.',
  manyMails: 'Other mails are being taken in. Try again in a moment.',
  mailTooLarge: (most: number) => `This mail is larger than ${most / 1_000_000} MB.`,
  noMail: 'Send a whole mail, headers first.',
} as const
