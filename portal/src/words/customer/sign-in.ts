/** Signing in, and links from emails that lead nowhere. */
export const signInWords = {
  title: 'Sign in',
  checkEmail: 'Check your email',
  signInToSend: 'Sign in to send it',
  kept: 'We’ve kept what you wrote. We’ll send it as soon as you’re signed in.',
  yourDraft: 'Your draft',
  notFor: (who: string) => `You’re signed in as ${who}, and that account can’t open this page.`,
  mailbox: 'No email provider is set up yet, so the code is in Caselead’s own mailbox.',
  openMailbox: 'Open the mailbox',
  noAccess: 'Can’t get into your email? Write to us from any address, and a person will answer:',
} as const

export const linkWords = {
  expired: 'This link has expired',
  broken: 'This link doesn’t work',
  lasts:
    'Links in our emails work for 30 days. Nothing is lost: sign in with your email address to see your case.',
  cut: 'Some email programs cut long links. Copy the whole link from our email, or sign in with your email address to see your case.',
  signIn: 'Sign in',
  orReply: 'You can also reply to our email, or write to us:',
} as const

export const missingWords = {
  title: 'Page not found',
  why: 'The page or case doesn’t exist, or it belongs to someone else. A case number looks like C-1042.',
  myCases: 'My cases',
  myCasesMeans: 'Open and solved',
  openCase: 'Open a case',
  openCaseMeans: 'A person answers',
  signIn: 'Sign in',
  signInMeans: 'To see your cases',
  home: 'Home page',
} as const

export const brokenWords = {
  title: 'Something went wrong on our side',
  notYou: 'It’s not your fault, and the error has been recorded.',
  sendAgain:
    'If you were sending something, go back and send it again. It won’t arrive twice. Or write to us:',
  home: 'Go to the home page',
} as const
