import { listed } from '@caselead/core/base/counted.ts'
import { inputWords } from '../input/words.ts'

/** What is said about people, accounts and contacts that can't be kept as typed. */
export const teamWords = {
  nameMissing: 'Enter their name.',
  titleMissing: 'Enter their job title, like “Senior engineer”. Customers will read it.',
  roleMissing: 'Choose a role.',
  tierMissing: 'Choose a tier.',
  tooManySkills: 'Enter 50 skills at most.',
  capacityMissing: 'Enter how many open cases they can hold, from 1 to 500.',
  partnerTier: 'Partners are at tier 4. Choose tier 4, or another role.',
  tierOfPartners: 'Tier 4 is for partners only. Choose another tier, or the partner role.',
  partnerCannotLead: (name: string) => `${name} is a partner, so you can’t choose them here.`,
  severalMatch: (some: readonly string[], others: number) =>
    others > 0
      ? `More than one person matches: ${listed([...some, `${others} more`])}. Enter one person’s email address.`
      : `More than one person matches: ${listed(some)}. Enter one person’s email address.`,
  alreadyOnTeam: (name: string) => `${name} is already on the team with this address.`,
  onlyAdmin: (name: string) => `${name} is the only admin. Make someone else an admin first.`,
  leadsCases: (name: string, cases: number) =>
    cases === 1
      ? `${name} leads 1 open case, and a partner can’t be a case lead. Choose another case lead first.`
      : `${name} leads ${cases} open cases, and a partner can’t be a case lead. Choose other case leads first.`,
  successorMissing: (name: string, cases: number) =>
    cases === 1
      ? `${name} has an open case. Choose who takes it over.`
      : `${name} has ${cases} open cases. Choose who takes them over.`,
  leftTeam: (name: string) => `${name} left the team`,
  tooMuchTimeOff: (name: string, most: number) =>
    `${name} already has ${most} periods of time off planned. Remove one first.`,
  companyMissing: 'Enter the company’s name.',
  planMissing: 'Choose a plan.',
  valueMissing: 'Enter what they pay a year in whole dollars, or 0.',
  addressTakenBy: (name: string, account: string) =>
    `This address already belongs to ${name} at ${account}.`,
  noAddress: (name: string) => `${name} has no email address. Add one first.`,
  justInvited:
    'They were invited less than ten minutes ago. Wait a few minutes, then send another.',
  addressOnTeam: (name: string) => `This address already belongs to ${name}, who is on the team.`,
} as const

/** What is said while a desk is set up. */
export const setUpWords = {
  colourMissing: 'Choose a colour.',
  companyMissing: 'Enter your company’s name.',
  nameMissing: 'Enter your name.',
  alreadySetUp: 'This desk is already set up. Sign in instead.',
} as const

export const caseActionWords = {
  amountMissing: 'Enter an amount in USD.',
  tooManyAttachments: 'Attach fewer files.',
  answered: (question: string, entry: number, passage: string) =>
    `“${question}” is already answered in entry ${entry}: “${passage}”`,
  hasArticle: (title: string) => `The customer has already been shown the article “${title}”`,
  notSent: (answers: readonly string[]) => `Not sent. ${answers.join('. ')}.`,
  alreadyReading: 'This email is already being read.',
} as const

/** What is said about mail somebody decides about. */
export const mailActionWords = {
  decided: 'Somebody has already dealt with this email.',
  notDecided: 'Nobody has decided about this email yet, so there’s nothing to take back.',
  takenBack: (subject: string) =>
    subject === ''
      ? 'The email that was added here was taken back. It may not belong to this case.'
      : `The email “${subject}” was taken back. It may not belong to this case.`,
  noWords: 'We don’t have the text of this email. Try reading it again first.',
  whoseCompany: 'No customer has this address. Enter their company, and we’ll add them to it.',
  noSuchCompany: (name: string) => `No account is called “${name}”. Check its name under Accounts.`,
  whyDropped: 'Say why it can be dropped.',
  asNote: (from: string, text: string) => `Email from ${from}:\n\n${text}`,
} as const

export const publishWords = {
  matrixMissing: 'Enter a matrix.',
  matrixTooLong: inputWords.tooLong(1_000_000),
  reasonTooLong: inputWords.tooLong(500),
  notYet: (errors: readonly string[]) =>
    ['Fix these errors before you publish the matrix.', ...errors].join('\n'),
  madeFromFuture: (made: number, newest: number) =>
    `This says it was made from version ${made}, but the newest is ${newest}. If that’s the one you changed, set "version" to ${newest}.`,
  madeFromOld: (made: number, newest: number) =>
    `This was made from version ${made}, but version ${newest} has been published since. Bring its changes in and set "version" to ${newest}.`,
} as const

/** What's wrong with the emails a customer chose. */
export const mailChoiceWords = {
  timeOfDay: 'Choose a time, like 22:00.',
  bothTimes: 'Choose both times, or neither.',
  differentTimes: 'Choose two different times.',
  signInFirst: 'Sign in to change your email settings.',
} as const

/** What's wrong with somebody who should follow a case. */
export const followerWords = {
  onTeam: (name: string) =>
    `This is the address of ${name}, who is on your team and can read every case.`,
  isOurs: 'This is one of our own addresses. Enter the address of a person.',
  nameMissing: 'Nobody has this address yet. Enter their name, too.',
} as const

/** Why somebody has a case that was nobody's. */
export const takeNextWords = { taken: 'Took it as their next case.' } as const
