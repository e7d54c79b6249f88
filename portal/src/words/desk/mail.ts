import type { MailSetAsideRow } from '@caselead/api/views/types/index.ts'
import type { MachineKind } from '@caselead/core/base/vocabulary.ts'

/** Beyond a thousand they aren't counted. */
export const emails = (count: number): string => {
  if (count > 1000) return 'Over 1,000 emails'
  return count === 1 ? '1 email' : `${count} emails`
}

/** Email that became nothing, and waits for somebody to decide. */
export const mailAside = {
  title: 'Emails set aside',
  explained: (count: number) =>
    count === 1
      ? '1 email isn’t in any case, and nobody has answered it.'
      : `${emails(count)} aren’t in any case, and nobody has answered them.`,
  droppedExplained: 'Dropped emails are kept for 30 days. Put one back to decide again.',
  views: 'Views',
  waiting: 'To decide',
  dropped: 'Dropped',
  emails: 'Emails',
  newest: 'The newest email',
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
    back: 'The email is waiting for a decision again.',
  },
  toCase: (number: string) => `Go to ${number}`,
  takeBack: 'Decide again',
  takeBackMeans:
    'The email comes back here. What it said stays in the case, with a note that it was taken back.',
  none: 'No email is set aside',
  noneHint:
    'An email that doesn’t open or join a case is kept here until somebody decides what to do with it.',
  noneDropped: 'No email was dropped in the last 30 days',
  noneDroppedHint: 'Emails somebody drops are kept here for 30 days.',
  from: 'From',
  to: 'To',
  received: 'Received',
  droppedBy: (name: string, when: string) => `Dropped by ${name}, ${when}.`,
  toldBy: (mark: string) => `We can tell by “${mark}”.`,
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
    says: 'We don’t know this address, and the email doesn’t name a case.',
  },
  not_on_case: {
    row: (names) => `Sender isn’t on ${names ?? 'the case'}`,
    says: 'The email answers a case, but its sender isn’t on that case. It may be one of the customers writing from elsewhere, or somebody else.',
  },
  team: {
    row: () => 'From a member of your team',
    says: 'A member of your team wrote this to a customer’s address. Answer customers on the desk.',
  },
  machine: {
    row: () => 'Automatic email',
    says: 'This was sent automatically, so we don’t answer it.',
  },
  loop: {
    row: () => 'Our own email came back',
    says: 'This is one of our own emails. Answering it would start a loop.',
  },
  forged: {
    row: () => 'May be forged',
    says: 'This email failed the checks of the domain it says it’s from. Somebody may be pretending to be the sender.',
  },
  empty: {
    row: () => 'Empty',
    says: 'The email has no text and no files.',
  },
  too_large: {
    row: () => 'Too large',
    says: 'The email is too large to read.',
  },
  same_id: {
    row: () => 'Same ID as another email',
    says: 'An email with the same ID arrived before, with different content.',
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
    row: () => 'Couldn’t be added to its case',
    says: 'This email couldn’t be added to its case.',
  },
}

/** What a machine wrote. */
export const machineSays: Record<MachineKind, string> = {
  bounce: 'It says that an email couldn’t be delivered.',
  complaint: 'It reports one of our emails as spam.',
  vacation: 'It’s an out-of-office reply.',
  acknowledgement: 'It says that something was received.',
  list: 'It was sent to a mailing list.',
  loop: 'It’s an email that came back to where it was sent from.',
  notice: 'It’s an automatic message.',
}

/** What can be done with an email, each with what follows from it. */
export const decideMail = {
  heading: 'What should happen to it?',
  picks: {
    customer: {
      name: 'Add it to a case as the customer’s message',
      means: 'If we were waiting for the customer, the wait ends',
    },
    note: {
      name: 'Add it to a case as a note',
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
  chosenMissing: 'Choose what should happen to it.',
  number: 'Case number',
  numberHint: 'For adding it to a case, like C-1042.',
  numberMissing: 'Enter the number of the case, like C-1042.',
  email: 'Customer’s email address',
  emailHint: 'For opening a case.',
  account: 'Company',
  accountHint: 'Only for somebody new. We’ll add them to this company.',
  why: 'Why it can be dropped',
  whyHint: 'For dropping it. Kept with your name.',
  always: (address: string) => `Treat email from ${address} like this from now on`,
  alwaysMeans:
    'It’ll count as that customer’s and won’t be set aside. If you drop this email, later ones are dropped, too.',
  decide: 'Confirm',
}
