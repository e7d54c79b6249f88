/** What is said about a report to a customer that can't be changed, approved or sent. */
export const reportActionWords = {
  none: 'No report has been promised on this case.',
  onlyLeads: 'Only the case lead, or someone who leads the team, can promise a report.',
  onlyWriter: 'Only its writer, or someone who leads the team, can change this report.',
  onlySender:
    'Only its writer, its second reader, or someone who leads the team can send this report.',
  notYourOwn: 'Someone who didn’t write this text has to read it.',
  notApproved: 'A second reader has to approve this text first.',
  empty: 'Write the report first.',
  alreadySent: 'This report has been sent already.',
  manyVersions: (most: number) => `A report can be corrected up to ${most} times.`,
  withdrawn: 'This report was withdrawn. Promise it again first.',
  changed: 'Someone else changed this report. Read the new text first.',
  leaks: (n: number) =>
    n === 1
      ? 'One passage can’t go to the customer as it is. Change it, or have it dismissed.'
      : `${n} passages can’t go to the customer as they are. Change them, or have them dismissed.`,
  noFinding: 'This passage isn’t in the report any more.',
  neverDismissed: 'Other customers can’t be named. Change the text.',
  reasonMissing: 'Say why this may go to the customer.',
  /** To the customer. */
  promised: (writer: string, when: string, zone: string) =>
    `${writer} will send you a report by ${when} (${zone} time): what happened, why, and what we’re doing about it.`,
  ready: (url: string) =>
    `Your report is ready. It says what happened, why, and what we’re doing about it: ${url}`,
  corrected: (url: string) =>
    `We’ve corrected the report we sent you. You can read the new version, and the earlier one, here: ${url}`,
} as const
