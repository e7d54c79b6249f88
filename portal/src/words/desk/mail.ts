import type { MailSetAsideRow } from '@caselead/api/views/types/index.ts'

/** Email that became nothing, and waits for somebody to decide. */
export const mailAside = {
  title: 'Mail set aside',
  explained: (count: number) =>
    count === 1
      ? '1 email that opened no case and joined none. Nobody has answered it.'
      : `${count} emails that opened no case and joined none. Nobody has answered them.`,
  droppedExplained: 'Dropped emails are kept for 30 days. Put one back to decide about it again.',
  views: 'Views',
  waiting: 'To decide',
  dropped: 'Dropped',
  emails: 'Emails',
  noSubject: 'No subject',
  unknownSender: 'Unknown sender',
  tryAgain: 'Try again',
  tryAgainAbout: (subject: string) => `Try again: ${subject}`,
  trying:
    'We’re trying again. If it works, you’ll find the email in its case. If not, it comes back here in about 20 minutes.',
  decided: {
    opened: 'The case is open, and the customer gets an email about it.',
    added: 'The email is in the case now.',
    noted: 'The email is a note in the case now. The customer isn’t told.',
    dropped: 'The email is dropped. You can put it back for 30 days.',
    back: 'The email is back.',
  },
  toCase: (number: string) => `Go to ${number}`,
  none: 'No email is set aside',
  noneHint: 'Email that opens no case and joins none is kept here until somebody decides about it.',
  noneDropped: 'No email was dropped in the last 30 days',
  noneDroppedHint: 'Emails somebody drops are kept here for 30 days.',
  from: 'From',
  to: 'To',
  received: 'Received',
  droppedBy: (name: string, when: string) => `Dropped by ${name}, ${when}.`,
  tries: (count: number) => `We tried ${count === 1 ? 'once' : `${count} times`}.`,
  contentHint: 'Shown as plain text. Links, pictures and files aren’t opened.',
  part: (name: string) => (name === 'HTML' ? 'As HTML' : 'As text'),
  partOf: (name: string, shown: string, length: string) =>
    name === 'HTML'
      ? `As HTML, the first ${shown} of ${length} characters`
      : `As text, the first ${shown} of ${length} characters`,
  files: 'Files',
  unnamedFile: 'A file without a name',
  missing: 'We don’t have its text',
  missingHint: 'The email provider didn’t give it to us. Trying again asks for it once more.',
  write: 'Write to the sender',
  putBack: 'Put it back',
}

/** Why an email was set aside: in a row, and on its page. */
export const whySetAside: Record<
  MailSetAsideRow['reason'],
  { row: (names: string | null) => string; says: string }
> = {
  stranger: {
    row: () => 'Unknown address',
    says: 'We don’t know this address, and the email names no case.',
  },
  not_on_case: {
    row: (names) => `Not on ${names ?? 'the case'} it answers`,
    says: 'The email answers a case, but its sender isn’t on that case. It may be one of the customers writing from elsewhere, or somebody else.',
  },
  team: {
    row: () => 'From a member of your team',
    says: 'A member of your team wrote this to a customer’s address. Answer customers on the desk.',
  },
  machine: {
    row: () => 'Automatic email',
    says: 'A machine wrote this: an out-of-office reply, a bounce or a newsletter. We never answer those.',
  },
  loop: {
    row: () => 'Our own email came back',
    says: 'This is one of our own emails. Answering it would go on forever.',
  },
  forged: {
    row: () => 'The sender’s domain says it isn’t theirs',
    says: 'The sender’s domain says this email isn’t theirs. Somebody may be pretending to be them.',
  },
  empty: {
    row: () => 'Empty',
    says: 'The email has no words and no files.',
  },
  too_large: {
    row: () => 'Too large',
    says: 'The email is too large to read.',
  },
  same_id: {
    row: () => 'Same ID as another email',
    says: 'An email with the same ID came before, and says something else.',
  },
  too_many: {
    row: () => 'Too many emails from this address',
    says: 'This address sent so many emails within an hour that they look automatic.',
  },
  unreadable: {
    row: () => 'We couldn’t read it',
    says: 'We couldn’t read this email.',
  },
  refused: {
    row: () => 'The case didn’t take it',
    says: 'The case didn’t take this email.',
  },
}

/** What can be done with an email, each with what follows from it. */
export const decideMail = {
  heading: 'What should happen with it?',
  choice: 'What to do',
  picks: {
    customer: {
      name: 'Add it to a case, as the customer’s words',
      means: 'If we were waiting for the customer, the wait ends',
    },
    note: {
      name: 'Add it to a case, as a note',
      means: 'Only your team reads it',
    },
    open: {
      name: 'Open a case from it',
      means: 'The customer gets an email about it',
    },
    drop: {
      name: 'Drop it',
      means: 'Deleted after 30 days; the sender isn’t told',
    },
  },
  chosenMissing: 'Choose what should happen with it.',
  number: 'Case number',
  numberHint: 'For adding it to a case, like C-1042.',
  numberMissing: 'Enter the number of the case, like C-1042.',
  email: 'Customer’s email address',
  emailHint: 'For opening a case.',
  account: 'Company',
  accountHint: 'Only for somebody new: they’re added to this company.',
  why: 'Why it can be dropped',
  whyHint: 'For dropping it. Kept with your name.',
  always: (address: string) => `Always like this for ${address}`,
  alwaysMeans:
    'From now on, email from this address counts as that customer’s and isn’t set aside. If you drop it, further email from there is dropped, too.',
  decide: 'Do this',
}
