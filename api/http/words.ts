/** What is said where a request gets no further, and on the page for when the portal can't answer. */
export const httpWords = {
  tooManyCalls: (most: number) => `Ask for at most ${most} things at once.`,
  tooLarge: 'This is too much to send at once. Send less.',
  wrongDoor:
    'This address doesn’t work. Use the one Caselead printed when it last started, or restart it for a new one.',
  mailboxClosed:
    'To open the mailbox, use the address Caselead printed when it started, or sign in as an admin.',
  unknownHost:
    'Caselead isn’t set up for this address. If you run it, set PUBLIC_URL to the address people use and restart it. Behind a proxy, make sure the proxy passes the Host header on.',
  unknownHostTitle: 'Address not set up',
  otherSite: 'This was sent from another site. Open the page here and send it again.',
  addressTooLong: 'This address is too long. Use a shorter one.',
  headersTooLong:
    'This address, or the cookies sent with it, is too long. Clear your cookies for this site, or use a shorter address.',
  tooSlow: 'This took too long to arrive. Try again.',
  portTaken: (port: number) => `Another program is using port ${port}. Set PORT to another one.`,
  portReserved: (port: number) =>
    `Caselead isn’t allowed to use port ${port}. Set PORT to another one, like 3000.`,
  unnamedProxy:
    'requests come through a proxy that TRUST_PROXY doesn’t name, so all its visitors share one limit',
} as const

export const errorPageWords = {
  titles: {
    401: 'Sign in',
    403: 'Not allowed',
    404: 'Page not found',
    409: 'Already changed',
    413: 'Too large',
    422: 'Check what you sent',
    429: 'Too many requests',
    503: 'Temporarily unavailable',
  } as Record<number, string>,
  otherTitle: 'Something went wrong',
  sent: 'Reload this page to send it again. What you sent is still here, and it won’t be sent twice.',
  kept: 'What you typed is kept on this page. It won’t arrive twice, however often you send it.',
  sendAgain: 'Send it again',
  typed: 'What you typed',
  wrong: 'Go back one page. What you typed is still there.',
  signIn: 'Sign in',
  reload: 'Reload this page',
} as const
