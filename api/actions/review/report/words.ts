/** What is said about a report to a customer that can't be changed, approved or sent. */
export const reportActionWords = {
  none: 'No report has been promised on this case.',
  onlyLeads: 'Only the case lead, or someone who leads the team, can promise a report.',
  onlyWriter: 'Only its writer, or someone who leads the team, can change this report.',
  onlySender:
    'Only its writer, its second reader, or someone who leads the team can send this report.',
  notYourOwn: 'You’re this report’s writer, or you changed it last. Someone else has to check it.',
  notApproved: 'A second reader has to approve this text first.',
  empty: 'Write the report first.',
  alreadySent: 'This report has already been sent.',
  manyVersions: (most: number) =>
    `This report has been sent ${most} times, so it can’t be corrected any more.`,
  withdrawn: 'This report was withdrawn. Promise it again first.',
  changed: 'This report changed while you were working. Read the new text first.',
  leaks: (n: number) =>
    n === 1
      ? 'One passage can’t go to the customer as it is. It has to be changed or let through first.'
      : `${n} passages can’t go to the customer as they are. They have to be changed or let through first.`,
  noFinding: 'This passage isn’t in the report any more.',
  neverDismissed: 'A passage about another customer can’t be let through. Change the text.',
  reasonMissing: 'Say why it’s fine for the customer to read this.',
  /** To the customer. */
  promised: (writer: string, when: string, zone: string) =>
    `${writer} will send you a report by ${when} (${zone} time): what happened, why, and what we’re doing about it.`,
  ready: (url: string) => `Your report on what happened is ready: ${url}`,
  corrected: (url: string) =>
    `We’ve corrected the report we sent you. You can read the new version, and earlier ones, here: ${url}`,
} as const
