/** To somebody who was added to the team, or whom a company invites as a customer. */
export const invitation = {
  team: {
    subject: (by: string, company: string) => `${by} added you to the ${company} support desk`,
    what: 'The support desk is where your team works on customers’ cases. We’ll email you when a case needs you.',
  },
  customer: {
    subject: (by: string, company: string) => `${by} invited you to ${company} support`,
    what: 'You can open cases there, see your case lead and the time of the next update, and write to us.',
  },
  how: (email: string) =>
    `Sign in with ${email}. You don’t need a password: we’ll email you a code each time.`,
  signIn: 'Sign in',
  signInInPlainText: (url: string) => `Sign in: ${url}`,
  notYou: (by: string) =>
    `If you weren’t expecting this from ${by}, you can ignore this email. Nobody can sign in as you without a code from your mailbox.`,
}
