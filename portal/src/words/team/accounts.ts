/** The pages on customer companies and their people. */
export const accountWords = {
  accounts: 'Accounts',
  add: 'Add an account',
  search: 'Company, name or email address',
  caption: 'Accounts by name, with their people, plan and value',
  account: 'Account',
  people: 'People',
  plan: 'Plan',
  value: 'Value',
  valueAYear: (usd: number) => `$${usd.toLocaleString('en-GB')} a year`,
  vip: 'VIP',
  zone: 'Time zone',
  sharesShort: 'All cases',
  sharesNot: 'Their own cases',
  sees: 'People see',
  severalPeople: (names: string, others: number) =>
    others === 0 ? names : `${names} and ${others === 1000 ? 'over 1,000' : others} more`,
  noPeople: 'Nobody yet',
  noneFound: (words: string) => `No account or person matches “${words}”`,
  noneFoundHint: 'Check the spelling, or search for part of the name.',
  none: 'No accounts yet',
  noneHint: 'When somebody signs in for the first time, they get an account of their own.',
}

/** One of them. */
export const oneAccount = {
  saved: 'Saved.',
  invited: 'Invitation sent.',
  theirTime: 'Their time',
  timeIn: (time: string, zone: string) => `${time}, ${zone}`,
  openCases: 'Open cases',
  openCaption: (account: string) => `Open cases of ${account}, due soonest first`,
  howMany: (open: number, shown: number) =>
    open > shown
      ? `The ${shown} due soonest of ${open > 1000 ? 'over 1,000' : open}`
      : `${open} open`,
  noOpen: 'No open cases',
  noOpenHint: 'Cases this account opens appear here, due soonest first.',
  contacts: 'People',
  contactsCaption: (account: string) => `People at ${account}`,
  name: 'Name',
  email: 'Email address',
  zone: 'Time zone',
  noEmail: 'No address',
  change: (name: string) => `Change ${name}`,
  searchPeople: 'Name or email address',
  nobodyFound: (words: string) => `Nobody here matches “${words}”.`,
  nobody:
    'Nobody has been added yet. People who write from an address you add here belong to this account.',
  details: 'Details',
  effect: 'Plan, value and VIP apply to new cases. Open cases keep what they were promised.',
  save: 'Save',
}

/** The forms on both. */
export const accountForm = {
  company: 'Company',
  plan: 'Plan',
  value: 'Value per year, in US dollars',
  zone: 'Time zone',
  vip: 'VIP',
  shares: 'Colleagues see each other’s cases',
  copies: 'People copied on an email',
  copiesHint: 'Followers get the emails about the case.',
  add: 'Add the account',
  name: 'Name',
  email: 'Email address',
  emailHint: 'They sign in and write to you from this address.',
  zoneHint: 'Emails and pages show them times in this zone.',
  save: 'Save',
  addPerson: 'Add a person',
  invite: 'Email them an invitation to sign in',
  sendInvitation: 'Send an invitation',
  unknown: 'This page has changed. Reload it and try again.',
}
