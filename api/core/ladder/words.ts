import { usd } from '../base/money.ts'

/** Why routing chose somebody, for the record. */
export const routingWords = {
  onDuty: 'on duty',
  backup: (because: string) => `backup, because ${because}`,
  knows: (skill: string) => `knows ${skill}`,
  load: (cases: number, capacity: number) => `${cases} of ${capacity} cases`,
  idleLongest: 'idle longest',
  noOwnerAccepted: 'no owner accepted',
  onLeave: (name: string) => `${name} is on leave`,
  ownersOnLeave: 'every owner is on leave',
  noOwnerOnDuty: 'no owner is on duty',
  ownersFull: 'every owner on duty is at capacity',
  calledThoughFull: 'everyone on duty is at capacity, so the first in line is called',
  calledThoughOff: 'nobody is on duty, so the first in line is called',
  namedByMatrix: 'named by the matrix',
  nobodyNamed: 'the matrix names nobody for this rung',
  seniorForVip: 'more senior (VIP account)',
  seniorForValue: (yearly: number) => `more senior (account worth ${usd(yearly)} a year)`,
  seniorsKeptFree: 'less senior (keeps senior people free)',
} as const

/** What happens at the ends of the ladder, and why a case goes to a partner. */
export const climbWords = {
  next: (evidence: string, choice: string) => `${evidence}; ${choice}`,
  noPartner: (evidence: string) => `There’s no partner to refer it to: ${evidence}`,
  nobodyAtTop: (evidence: string) => `Nobody at the top level has picked it up: ${evidence}`,
  alreadyAtTop: (evidence: string) => `It’s already at the top level: ${evidence}`,
  calledAgain: (choice: string) => `called again at the top level; ${choice}`,
  team: 'The support team',
  partnerAsked: (evidence: string) => `Please take on this case: ${evidence}`,
  nobodyThere: (team: string) => `nobody from ${team} is on duty`,
  allFull: (people: number, team: string, load: number, capacity: number) => {
    if (people === 1)
      return `the only one of ${team} on duty is at capacity (${load} of ${capacity} cases)`
    return people === 2
      ? `both of ${team} on duty are at capacity (${load} of ${capacity} cases)`
      : `all ${people} of ${team} on duty are at capacity (${load} of ${capacity} cases)`
  },
  /** Where customers and partners read it: how full we are stays with us. */
  busy: (team: string) => `${team} are busy with other cases`,
  nearlyFull: (team: string, load: number, capacity: number) =>
    `${team} have ${load} of the ${capacity} cases they can take`,
} as const
