/** Emails that couldn't be read, kept for a person. */
export const mailAside = {
  title: 'Emails we couldn’t read',
  explained:
    'We tried five times to read each of these emails. They aren’t in any case, and nobody has answered them. Read them here, then write to the sender or try again.',
  caption: 'Emails we couldn’t read, newest first, each with the reason',
  email: 'Email',
  why: 'Why it was set aside',
  received: 'Received',
  act: 'What to do',
  noSubject: 'No subject',
  unknownSender: 'Unknown sender',
  noReason: 'No reason was recorded',
  tryAgain: 'Try again',
  tryAgainAbout: (subject: string) => `Try again: ${subject}`,
  trying:
    'We’re trying again. If it works, you’ll find the email in its case. If not, it comes back here in about 20 minutes.',
  none: 'We’ve read every email',
  noneHint: 'If we can’t read one, it’s kept here until somebody deals with it.',
  from: 'From',
  setAside: 'Set aside',
  cantRead: 'We couldn’t read this email.',
  tries: (count: number) => `We tried ${count === 1 ? 'once' : `${count} times`}.`,
  notTold: 'It isn’t in any case, and the sender hasn’t had an answer.',
  content: 'What it says',
  contentHint: 'Shown as plain text. Links, pictures and attachments aren’t opened.',
  part: (name: string) => (name === 'HTML' ? 'As HTML' : 'As text'),
  partOf: (name: string, shown: string, length: string) =>
    name === 'HTML'
      ? `As HTML, the first ${shown} of ${length} characters`
      : `As text, the first ${shown} of ${length} characters`,
  missing: 'We don’t have its text',
  missingHint: 'The email provider didn’t give it to us. Trying again asks for it once more.',
  next: 'What next?',
  nextHint:
    'If it can be read this time, it joins its case or opens one, and the sender hears from us. Otherwise it comes back here.',
  write: 'Write to the sender',
}
