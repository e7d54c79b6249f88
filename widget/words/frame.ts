/** What stands around every view of the panel. */
export const frame = {
  launcher: 'Help',
  close: 'Close',
  back: 'Back to your cases',
  loading: 'Loading',
  tryAgain: 'Try again',
  working: 'One moment…',
  zone: (zone: string) => `Times are in ${zone}.`,
  signedInAs: (name: string) => `Signed in as ${name}`,
  signOut: 'Sign out',
}
