export const signIn = {
  title: (company: string) => `Sign in to ${company}`,
  titleAnywhere: 'Sign in',
  email: 'Your email address',
  emailHint: 'We’ll email you a code. No password needed.',
  sendCode: 'Email me a code',
  mailed: (address: string) =>
    `We emailed a code to ${address}. It can take a minute to arrive; check your spam folder, too.`,
  code: 'Code',
  enter: 'Sign in',
  sendAgain: 'Send a new code',
  otherAddress: 'Use another address',
  noAddress: 'Enter your email address, like name@company.example.',
  noCode: 'Enter the code we emailed you.',
  wrongCode: 'This code is wrong or has expired. Check it, or request a new one.',
  again: 'Sign in again. What you wrote is still here.',
  unknown: 'This page couldn’t tell us who you are. Sign in with your email address instead.',
}
