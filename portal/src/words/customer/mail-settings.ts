/** What a customer gets by email, and where. */
export const mailSettings = {
  title: 'Email settings',
  intro: 'Answers from your case lead always come by email. You choose the rest.',
  address: 'Where we email you',
  addressIs: (address: string) => `We email you at ${address}.`,
  noAddress: 'We don’t have an email address for you.',
  newAddress: 'New email address',
  newAddressHint: 'We’ll email a code there to check that it’s yours. You’ll sign in with it, too.',
  enterAddress: 'Enter an email address.',
  sendCode: 'Email me a code',
  codeSent: (address: string) => `We emailed a code to ${address}.`,
  code: 'Code',
  enterCode: 'Enter the code we emailed you.',
  useAddress: 'Use this address',
  again: (address: string) => `Email ${address} again`,
  wishes: 'What we email you',
  updates: 'Automatic updates',
  updatesMean: 'When there’s no news by the promised time. They’re always on the case page.',
  surveys: 'Surveys',
  surveysMean: 'One question after a case is solved.',
  quiet: 'Quiet hours',
  quietHint: (zone: string) =>
    `Automatic updates and surveys about cases of normal or low severity wait until they’re over. Times are in ${zone}.`,
  from: 'From',
  to: 'Until',
  never: 'No quiet hours',
  save: 'Save',
  done: {
    saved: 'Saved.',
    address: 'Done. We’ll email you at this address from now on.',
    again: 'Done. Our next email goes to your address again.',
  },
}

/** Above every page of a customer our mail doesn't reach. */
export const unreachedWords = {
  bounced: (address: string) =>
    `Our emails don’t reach you at ${address}. Everything we write is on your case pages.`,
  complained: (address: string) =>
    `One of our emails to ${address} was marked as spam, so we’ve stopped emailing you. Everything we write is on your case pages.`,
  change: 'Change your email settings',
}

/** Where the link at the end of an email leads. */
export const stopWords = {
  title: { updates: 'Automatic updates', surveys: 'Surveys' },
  isOn: {
    updates:
      'You get an email when there’s no news by the promised time. Answers from your case lead always come by email.',
    surveys: 'You get one question by email after a case is solved.',
  },
  isOff: {
    updates:
      'You no longer get automatic updates by email. You’ll find them on the case page, and answers from your case lead still come by email.',
    surveys: 'You no longer get surveys by email.',
  },
  follows: {
    title: 'Emails about a case you follow',
    isOn: (contact: string, subject: string) =>
      `You follow ${contact}’s case “${subject}” and get its emails.`,
    isOff: (contact: string, subject: string) =>
      `You don’t follow ${contact}’s case “${subject}”, so you get none of its emails. ${contact} or the case lead can add you again.`,
    stop: 'Stop following this case',
  },
  stop: 'Stop these emails',
  start: 'Send these emails again',
}
