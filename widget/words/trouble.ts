/** What went wrong, and what to do. */
export const troubles = {
  unreachable:
    'We can’t be reached right now. What you wrote is still here: try again in a moment.',
  too_many: 'You’ve tried too many times. Wait a minute, then try again.',
  signed_out: 'Sign in again. What you wrote is still here.',
  refused: 'We couldn’t do that. Check what you entered and try again.',
  broken: 'Something went wrong on our side. What you wrote is still here: try again in a moment.',
  tooManyFor: (seconds: number) =>
    seconds === 1
      ? 'You’ve tried too many times. Try again in 1 second.'
      : `You’ve tried too many times. Try again in ${seconds} seconds.`,
}
