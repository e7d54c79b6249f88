/** What is said to whoever isn't signed in, or may not do this. */
export const authWords = {
  emailMissing: 'Enter your email address.',
  wrongCode: 'This code is wrong or has expired. Check it, or request a new one.',
  thisCode: 'This code',
  codeFailed: (code: string, triesLeft: number) => {
    if (triesLeft === 0)
      return `${code} didn’t work, and you’ve used all your tries. Request a new code.`
    const left = triesLeft === 1 ? 'You can try once more.' : `You can try ${triesLeft} more times.`
    return `${code} didn’t work. Check it against our newest email. ${left}`
  },
  codeExpired: (code: string, ago: string) => `${code} expired ${ago} ago. Request a new code.`,
  codeJustExpired: (code: string) => `${code} has just expired. Request a new code.`,
  hostUnknown: 'This page couldn’t tell us who you are. Sign in with a code instead.',
  signInToOpen: 'Sign in to open a case.',
  followersOnly:
    'As a follower, you can write to us about this case or stop following it, but you can’t change it.',
  partnersOnly: 'As a partner, you can write a note, accept a case or return it.',
  addressTaken: 'Someone else already uses this address. Enter another one.',
} as const
