/** Everybody on the team, and who answers for what. */
export const peopleWords = {
  people: 'People',
  add: 'Add a person',
  search: 'Name, title or email address',
  caption: 'The team, by tier and name: who is on duty, their hours, next time off and open cases',
  person: 'Person',
  duty: 'Now',
  hours: 'Working hours',
  leave: 'Next time off',
  cases: 'Open cases',
  role: 'Role',
  tier: (tier: number, name: string) => `Tier ${tier}, ${name}`,
  onDutyNow: (onDuty: number, all: number) =>
    all === 1
      ? `${onDuty === 1 ? 'The one person on the team is' : 'Nobody is'} on duty now`
      : `${onDuty === 0 ? 'None' : onDuty} of ${all} people ${onDuty === 1 ? 'is' : 'are'} on duty now`,
  onDuty: 'On duty',
  offDuty: 'Off duty',
  onLeaveUntil: (day: string) => `On leave until ${day}`,
  noLeave: 'No time off planned',
  offFrom: (days: string) => `Off ${days}`,
  load: (load: number, capacity: number) =>
    `${load} of ${capacity} ${capacity === 1 ? 'case' : 'cases'}`,
  noneFound: (words: string) => `Nobody on the team matches “${words}”`,
  noneFoundHint: 'Check the spelling, or search for part of the name.',
  none: 'Nobody is on the team yet',
  noneHint: 'Add the people who answer cases.',
  left: 'People who left',
  ladder: 'Who answers for each level',
  ladderHint: 'From the published matrix. When no owner can take a case, a backup is called.',
  level: (level: string, tier: number) => `${level}, tier ${tier}`,
  owners: 'Owners',
  backups: 'Backups',
  nobody: 'Nobody',
  more: (count: number) => `and ${count} more`,
  unstaffed: 'Nobody on the team answers for this level',
}

/** One of them. */
export const onePerson = {
  now: 'Now',
  hours: 'Working hours',
  cases: 'Open cases',
  email: 'Email address',
  sendInvitation: 'Send an invitation',
  answersFor: 'Answers for',
  nothing: 'No level of the matrix',
  owns: (levels: string) => `Owns ${levels}`,
  backsUp: (levels: string) => `Backs up ${levels}`,
  both: (owned: string, backed: string) => `Owns ${owned}, backs up ${backed}`,
  save: 'Save',
  leave: 'Time off',
  leaveHint: 'Backups are called while they’re away. They’re still the case lead for their cases.',
  noLeave: 'None planned.',
  takeOut: 'Remove',
  takeOutDays: (days: string) => `Remove ${days}`,
  firstDay: 'First day off',
  lastDay: 'Last day off (optional)',
  plan: 'Add time off',
  leaves: 'Leaving the team',
  leavesHint: (name: string) =>
    `${name} is signed out at once and can’t sign in again. Nothing is deleted, and what they wrote keeps their name.`,
  ownsLevels: (name: string, owned: string) =>
    `${name} owns ${owned}. Others on those levels are called instead. If a level is left with nobody, publish a matrix that names somebody else.`,
  backsUpLevels: (name: string, backed: string) =>
    `${name} backs up ${backed}. Others on those levels are called instead.`,
  ownsAndBacksUp: (name: string, owned: string, backed: string) =>
    `${name} owns ${owned} and backs up ${backed}. Others on those levels are called instead. If a level is left with nobody, publish a matrix that names somebody else.`,
  goes: (name: string) => `${name} is leaving`,
  takesOver: (count: number) =>
    count === 1 ? 'Who takes over their open case?' : `Who takes over their ${count} open cases?`,
  takesOverHint: 'We’ll tell each customer who leads their case from now on.',
  signOut: (name: string) => `Sign ${name} out for good`,
}

export const personForm = {
  title: 'Add a person',
  name: 'Name',
  does: 'Job title',
  doesHint: 'Customers see it beside the name, for example “Senior engineer”.',
  email: 'Email address',
  emailHint:
    'We email sign-in codes to it, and the matrix knows people by it. It can’t be changed later.',
  may: 'Role',
  tier: 'Tier',
  tierName: (tier: number, name: string) => `${tier}: ${name}`,
  skills: 'Skills',
  skillsHint:
    'Separate them with commas: billing, sign-in. Cases go first to people with the right skill.',
  capacity: 'Open cases at a time',
  capacityHint: 'When they have this many, a backup is called.',
  hours: 'Working hours',
  hoursHint:
    'For example 09:00–12:00, 13:00–17:00. Leave days off empty. An end before the start runs past midnight.',
  zone: 'Time zone',
  zoneHint: 'For their working hours and the times on their desk.',
  holidays: 'Public holidays',
  holidaysHint: 'One date on each line, for example 2026-12-25.',
  you: 'About them',
  youHint: 'What customers see, and how they sign in.',
  work: 'Work',
  workHint: 'Which cases they get, and how many.',
  time: 'Hours',
  timeHint: 'When they’re on duty.',
  add: 'Add to the team',
  unknown: 'This page has changed. Reload it and try again.',
}

/** What is said once a form was carried out. */
export const peopleDone: Record<string, string> = {
  add: 'They’re on the team. We’ve emailed them an invitation to sign in.',
  invite: 'Invitation sent.',
  save: 'Saved. It applies from now on.',
  off: 'Time off added. Backups are called while they’re away. If a customer can’t wait, choose another case lead.',
  back: 'Time off removed.',
  leave: 'They’ve left the team and are signed out. What they wrote keeps their name.',
}

/** Everybody who has left. */
export const formerPeople = {
  title: 'People who left',
  caption: 'People who left the team, the last to leave first',
  name: 'Name',
  email: 'Email address',
  left: 'Left',
  none: 'Nobody has left the team',
  noneHint: 'People who leave stay on this list, and what they wrote keeps their name.',
}
