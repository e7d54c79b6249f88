/** A report on what happened, as its customer reads it. */
export const reportPage = {
  title: (number: string) => `Report on ${number}`,
  heading: (subject: string) => `Report: ${subject}`,
  about: (account: string, number: string) => `For ${account}, about ${number}.`,
  by: (writer: string, company: string, when: string) =>
    `From ${writer} at ${company}, sent ${when}.`,
  corrected: 'This is a corrected version.',
  older: 'There’s a newer version of this report.',
  newest: 'Read the newest version',
  versions: 'All versions',
  version: (version: number, when: string) => `Version ${version}, ${when}`,
  print: 'To keep a copy, print this page or save it as a PDF.',
  toCase: 'Back to the case',
} as const
