export const signIn = {
  subject: (code: string, company: string) => `${code} is your sign-in code for ${company}`,
  heading: 'Your sign-in code',
  works: (minutes: number) =>
    minutes === 1
      ? 'Enter it on the page where you asked for it. It works once and expires in a minute.'
      : `Enter it on the page where you asked for it. It works once and expires in ${minutes} minutes.`,
  notYou: 'If you didn’t ask for a code, you can ignore this email. Nobody can sign in without it.',
}
