/** What stands around every page. */
export const frame = {
  skip: 'Skip to the content',
  main: 'Main',
  menu: 'Menu',
  support: 'Support',
  desk: 'Desk',
  signOut: 'Sign out',
  findHint: 'Number, subject or account',
  customerTitle: (page: string, company: string) => `${page} · ${company} Support`,
  deskTitle: (page: string, company: string) => `${page} · ${company} Desk`,
  description: (company: string) =>
    `${company} support: every case has a named case lead and a time for the next update.`,
  here: 'You are here',
  signedInAs: (name: string) => `Signed in as ${name}`,
  settings: 'Your settings',
}

/** Where the navigation leads. */
export const places = {
  help: 'Help centre',
  myCases: 'My cases',
  openCase: 'Open a case',
  mailSettings: 'Email settings',
  signIn: 'Sign in',
  mailbox: 'Mailbox',
  myDay: 'My day',
  queue: 'Queue',
  atRisk: 'At risk',
  incidents: 'Incidents',
  mailAside: 'Set aside',
  health: 'Health',
  reviews: 'Reviews',
  people: 'People',
  accounts: 'Accounts',
  matrix: 'Matrix',
}

/** What waits behind a place of the navigation: its number is shown beside the name, and all of it is read out. */
export const waits = {
  mine: (n: number) => `${n} to accept or answer`,
  late: (n: number) => `${n} late`,
  mail: (n: number) => (n > 1_000 ? 'More than 1,000 to decide about' : `${n} to decide about`),
}

/** On to the other pages of a list or a record. */
export const paging = {
  pages: 'Pages',
  previous: 'Previous',
  next: 'Next',
  activity: 'More activity',
  newest: 'Newest',
  earlier: 'Earlier',
}
