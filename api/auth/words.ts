/** What is said to whoever isn't signed in, or may not do this. */
export const authWords = {
  emailMissing: 'Enter your email address.',
  wrongCode: 'This code is wrong or has expired. Check it, or request a new one.',
  hostUnknown: 'This page couldn’t tell us who you are. Sign in with a code instead.',
  signInToOpen: 'Sign in to open a case.',
  partnersOnly: 'As a partner, you can write a note, accept a case or return it.',
} as const
