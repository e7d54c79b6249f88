import { counted, times } from '@caselead/core/base/counted.ts'

/** How npm run simulate is called, and what is said when it can't do what it was asked. */
export const simulateWords = {
  usage: `Usage: npm run simulate -- [--matrix FILE.json] [--against FILE.json]
                          [--from DATE] [--to DATE] | --scenario FILE.yaml
                          | --log FILE [--dates eu|us|iso]
                          [--json] [--html OUT.html]

Shows what a matrix would have done with what people did: on this desk (all of it, or cases opened
between two days, YYYY-MM-DD), in a scenario, or in another desk's log. It changes nothing, and writes
only the page you ask for. Without --matrix it uses the published one. See docs/simulate.md.`,
  datesUnknown: (typed: string) => `--dates must be eu, us or iso, not “${typed}”.`,
  oneSource: 'Use either --scenario or --log, not both.',
  periodOfOwnRecord: 'Use --from and --to only with this desk’s own record.',
  pageWritten: (path: string) => `The page is in ${path}`,
  pageNotWritten: (why: string) => `We couldn’t write the page: ${why}`,
  stopped: (percent: number) => `Stopped at ${percent}%. Nothing was written.`,
  noDatabase:
    'There’s no database here yet, so there’s no past to simulate. Start Caselead (npm start), set DATABASE_URL or DATA_DIR, or simulate a --scenario or a --log.',
  fromAfterTo: '--from is after --to.',
  fromInFuture: '--from is in the future.',
  noDay: (text: string) => `“${text}” isn’t a day. Write it like 2026-11-28.`,
  otherVersion:
    'This database belongs to another version of Caselead. Start this version once (npm start), then try again.',
  noMatrix: 'This desk has no matrix yet. Set it up first.',
  noCases: 'No case has been opened on this desk yet, so there’s no past to simulate.',
  noCasesThen: (from: string, to: string, first: string) =>
    `No case was opened from ${from} to ${to}. The first one was opened on ${first}.`,
} as const

/** What was simulated, and what to know about it. */
export const remarkWords = {
  periodTitle: (cases: number, from: string, to: string) =>
    `${counted(cases, 'case')} opened from ${from} to ${to}`,
  logTitle: (incidents: number, log: string) =>
    `${counted(incidents, 'incident')} of a log: ${log}`,
  peopleAsThen: 'People act as they did. Only the rules and clocks run again.',
  teamAsToday: 'The team is as it is today, with its hours, capacity and time off.',
  olderCases: (count: number) =>
    `Not simulated: ${counted(count, 'older case')}, which only count towards the team’s load and the accounts’ history.`,
  engineStoodStill: (cases: number) =>
    `Clocks of ${counted(cases, 'case')} ran out unnoticed because Caselead wasn’t running. What follows from them is simulated, but isn’t in the record.`,
  noAnswersInLog:
    'A log doesn’t say when customers were answered, so there are no response clocks and no promises.',
  workAccepts: 'Whoever works on a case that waits to be accepted has accepted it.',
  brokenRows: (count: number) => `${counted(count, 'broken row')} skipped.`,
} as const

/** Figures and headings of a report, in the terminal and on its page. */
export const reportWords = {
  matrix: (name: string, version: number) => `Matrix: ${name}, version ${version}`,
  matrixAgainst: (name: string, version: number, against: string) =>
    `Matrix: ${name}, version ${version}. In brackets: ${against}`,
  cases: 'cases',
  climbing: 'cases that climb',
  called: 'people called or alerted',
  outOfHours: 'of these, out of hours',
  held: 'held by quiet hours',
  gathered: 'grouped into digests',
  mails: 'emails to people',
  toppedOut: 'unanswered at the top level',
  broken: 'broken promises',
  avoided: 'breaches avoided',
  added: 'breaches added',
  differ: 'cases that go differently',
  same: 'cases that go the same',
  climbs: 'Climbs to each rung',
  rules: 'Rules that ran',
  clocks: 'Clocks breached',
  calls: 'Who is called, by hour of their day',
  letters: 'Emails: sent at once, held by quiet hours, grouped in storms',
  comparedWith: (other: string) => `Compared with ${other}`,
  caseByCase: 'Case by case',
  expected: 'Expected',
  openHours: (hours: number | string) => `${hours} open hours there`,
  personLoad: (outOfHours: number, hours: number | string) =>
    `${outOfHours} out of hours; holds cases for ${hours} h`,
  more: (count: number) => `… and ${count} more`,
  moreCases: (count: number) => `… and ${count} more; --html draws them, --json has them all`,
  notCarriedOver: (count: number) => `Couldn’t be carried over: ${count}`,
  acceptedByWork: (count: number) =>
    `Accepted by starting work, where nobody had to accept before: ${count}`,
} as const

/** One change of a case. */
export const changeWords = {
  highest: (is: string, was: string) => `reaches ${is} instead of ${was}`,
  firstClimb: (is: string | null, was: string | null) =>
    `first climbs ${is ?? 'never'} (was ${was ?? 'never'})`,
  breaches: (clock: string, is: number, was: number) =>
    `${clock} breached ${times(is)} (was ${times(was)})`,
  rule: (rule: string, is: number, was: number) => `${rule} runs ${times(is)} (was ${times(was)})`,
  pages: (name: string, is: number, was: number) =>
    `${name} called ${times(is)} (was ${times(was)})`,
} as const

/** What is wrong with a scenario file. */
export const scenarioWords = {
  unreadable: (file: string, why: string) => `${file} isn’t a scenario we can read: ${why}.`,
  problems: (file: string, problems: readonly string[]) =>
    [`Fix these lines of ${file}:`, ...problems].join('\n'),
  onLine: (line: number, message: string) => `  line ${line}: ${message}`,
  refersToItself: 'it refers to itself too often',
  tooLong: 'it’s longer than 500,000 characters',
  tooManyLines: 'it has more than 20,000 lines',
  tooDeep: 'it’s nested too deeply',
  tooManyAliases: 'it has more than 200 asterisks, which YAML reads as references',
  twice: (key: string) => `“${key}” appears twice`,
  notThere: (path: string) => `We can’t read the scenario ${path}. Check its name.`,
  unknownKey: (key: string) => `“${key}” isn’t known here`,
  wordsMissing: 'needs some text',
  timeMissing: 'needs a time like Sat 23:40',
  rating: 'must be a number from 1 to 7',
  accepts: 'write “accepts: true”',
  oneOf: (values: string) => `must be one of ${values}`,
  team: 'must be demo, desk or a list of people',
  caseMissing: 'needs at least one case',
  beforeOpening: 'at: this is before the case is opened',
  noTime: (text: string, shapes: string) => `“${text}” isn’t a time. Write it like ${shapes}`,
  tooLate: (text: string) => `“${text}” is more than two years later`,
  nothingHappens: 'nothing happens here: write what somebody does',
  oneAtATime: (second: string, first: string) =>
    `“${second}”: one thing at a time, after “${first}”`,
  whoMissing: 'who does it? Add “who: NAME”',
  notOnTeam: (name: string, known: string) => `“${name}” isn’t on the team: ${known}`,
  noContact: (name: string, known: string) => `“${name}” isn’t a contact of an account: ${known}`,
  noRule: (rule: string, known: string) => `“${rule}” isn’t a rule of the matrix: ${known}`,
  notAlertable: (name: string) => `“${name}” isn’t on the team`,
  noClock: (clock: string, known: string) => `“${clock}” isn’t one of ${known}`,
  notUnderstood: (text: string, shapes: string) =>
    `we don’t understand “${text}”: write ${shapes}, or “not” before it`,
} as const

/** What only the page of a report says. */
export const pageWords = {
  simulation: 'Simulation',
  matrix: 'Matrix',
  version: (name: string, version: number) => `${name}, version ${version}`,
  comparedWith: 'Compared with',
  times: 'Times',
  inAll: 'Total',
  met: 'Met:',
  unmet: 'Not met:',
  line: (line: number) => `line ${line}`,
  whatPeopleDid: 'What people did',
  was: (count: number) => `was ${count}`,
  rule: 'Rule',
  clock: 'Clock',
  level: 'Level',
  climbs: 'Times moved up to it',
  openHours: 'Open hours there',
  count: 'Times',
  hours: (hours: number | string) => `${hours} h`,
  none: 'None.',
  nobody: 'Nobody.',
  callsLabel: 'Calls by person and hour',
  person: 'Person',
  all: 'All',
  outOfHours: 'Out of hours',
  holds: 'Holds cases',
  morePeople: (count: number) =>
    count === 1 ? '… and 1 more person.' : `… and ${count} more people.`,
  mailsLabel: 'Emails by receiver',
  to: 'To',
  key: {
    way: 'the level it’s at',
    climb: 'moves up',
    accepted: 'is accepted',
    late: 'a deadline is missed',
    called: 'somebody is called',
    customer: 'the customer writes',
    told: 'the customer hears from us',
  },
  notDrawn: (count: number) =>
    count === 1
      ? '1 more case isn’t drawn. --json has it.'
      : `${count} more cases aren’t drawn. --json has them all.`,
  about: (severity: string, account: string, opened: string) =>
    `${severity}, ${account}, opened ${opened}`,
  ladderOf: (number: string) => `The ladder of ${number}`,
  minuteByMinute: 'What happens, minute by minute',
} as const
