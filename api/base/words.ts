/** What is said when we can't answer, whatever was asked. */
export const troubleWords = {
  tooManyRequests: 'You’ve done that too many times. Wait a few minutes, then try again.',
  databaseAway: 'We can’t reach our records right now. Try again in a moment.',
  unexpected: (id: string) => `Something went wrong on our side (error ${id}). Try again.`,
  unreadable: 'We couldn’t read this request.',
  nothingHere: 'Page not found.',
  signInFirst: 'Sign in first.',
  tooSlow: (ms: number) => `it took longer than ${ms} ms`,
} as const
