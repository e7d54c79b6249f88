/** What stands around the fields of every form. */
export const forms = {
  problems: (count: number) => (count === 1 ? 'There’s a problem' : `There are ${count} problems`),
  unsent:
    'Send this before you use another form on this page. Your browser has JavaScript off, so it wouldn’t be kept.',
  keptWords: 'We kept what you wrote',
  choose: 'Choose…',
  search: 'Search',
  nameOrEmail: 'Enter their name or email address.',
  onDuty: (name: string, title: string) => `${name}, ${title}`,
  offDuty: (name: string, title: string) => `${name}, ${title} (off duty)`,
}

/** Coming in with a code by email. */
export const signingInWords = {
  email: 'Your email address',
  noPassword: 'We’ll email you a code. No password needed.',
  enterEmail: 'Enter your email address.',
  sendCode: 'Email me a code',
  sentTo: (email: string) => `We emailed a code to ${email}.`,
  works: (length: string, time: string) => `It works for ${length}, until ${time}.`,
  code: 'Code',
  digits: (count: number) => `${count} digits`,
  enterCode: 'Enter the code we emailed you.',
  signIn: 'Sign in',
  noEmail: 'It can take a minute to arrive. Check your spam folder too.',
  again: 'Send a new code',
  otherAddress: 'Use another address',
}
