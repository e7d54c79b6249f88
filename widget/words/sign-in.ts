export const signIn = {
  title: (company: string) => `Sign in to ${company}`,
  titleAnywhere: 'Sign in',
  email: 'Your email address',
  emailHint: 'We’ll email you a code. No password needed.',
  sendCode: 'Send me a code',
  mailed: (address: string) =>
    `We emailed a code to ${address}. It can take a minute to arrive; check your spam folder too.`,
  code: 'Code',
  enter: 'Sign in',
  sendAgain: 'Send a new code',
  otherAddress: 'Use another address',
  noAddress: 'Enter your email address, such as name@example.com.',
  noCode: 'Enter the code we emailed you.',
  wrongCode: 'That code isn’t right, or it has expired. Check it, or ask for a new one.',
  again: 'Sign in again. What you wrote is kept.',
  unknown: 'This page couldn’t tell us who you are. Sign in with your email address instead.',
}
