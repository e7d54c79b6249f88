import { priorityNames } from '../../base/labels.ts'
import { openTimeInWords, spanInWords } from '../../base/span.ts'
import type { Level, Priority } from '../../base/vocabulary.ts'
import type { Matrix, Targets } from '../../matrix/matrix.ts'

const list = new Intl.ListFormat('en')
const either = new Intl.ListFormat('en', { type: 'disjunction' })
const anyOf = (priorities: Priority[]) =>
  either.format(priorities.map((each) => priorityNames[each]))
const span = (minutes: number) => spanInWords(minutes * 60_000)

/** What a matrix says, a sentence for each of its parts. */
export const matrixWords = {
  owned: (rung: string, names: string[]) =>
    names.length === 0
      ? `Nobody answers for ${rung}`
      : `${list.format(names)} answer${names.length === 1 ? 's' : ''} for ${rung}`,
  backedUp: (rung: string, names: string[]) =>
    names.length === 0
      ? `Nobody backs up ${rung}`
      : `${list.format(names)} back${names.length === 1 ? 's' : ''} up ${rung}`,
  accepts: (minutes: number) => `Accepts within ${span(minutes)}`,
  rungAccepts: (rung: string, minutes: number) => `${rung} accept within ${span(minutes)}`,
  climbs: (minutes: number) => `Moves up after ${span(minutes)} without progress`,
  climbsBy: (parts: { minutes: number; priorities: Priority[] }[]) =>
    `Without progress, moves up after ${list.format(
      parts.map(({ minutes, priorities }) => `${span(minutes)} if ${anyOf(priorities)}`),
    )}`,
  staysPut: 'Never moves up on its own',
  rungClimbs: (rung: string, priority: Priority, minutes: number) =>
    `${priorityNames[priority]} cases move up from ${rung} after ${span(minutes)} without progress`,
  requires: (rung: string, fields: string[]) =>
    `A handoff to ${rung} needs ${fields.length === 0 ? 'nothing in particular' : list.format(fields)}`,
  ruleOff: (sentence: string) => `Off: ${sentence}`,
  severity: (who: string, how: string, priority: Priority) =>
    `${who}, ${how}: ${priorityNames[priority]}`,
  target: {
    firstResponse: (minutes) =>
      minutes === null ? 'no first answer is promised' : `first answer within ${span(minutes)}`,
    nextResponse: (minutes) =>
      minutes === null ? 'no next answer is promised' : `next answer within ${span(minutes)}`,
    resolution: (minutes) => `solved within ${span(minutes ?? 0)}`,
    handoff: (minutes) => `accepted within ${span(minutes ?? 0)}`,
    inactivity: (minutes) => `idle for no longer than ${span(minutes ?? 0)}`,
    update: (minutes) =>
      minutes === null ? 'no updates are promised' : `an update at least every ${span(minutes)}`,
  } satisfies Record<keyof Targets, (minutes: number | null) => string>,
  targetOf: (whose: string, target: string) => `${whose}: ${target}`,
  planOf: (plan: string, priority: Priority | 'every') =>
    priority === 'every' ? `${plan} accounts` : `${plan} accounts, ${priorityNames[priority]}`,
  authority: (level: Level, most: string) => `${level} can refund ${most}`,
  anyAmount: 'any amount',
  upTo: (usd: string) => `up to ${usd} a case`,
  upToADay: (usd: string, aDay: string) => `up to ${usd} a case and ${aDay} a day`,
  anyAmountADay: (aDay: string) => `up to ${aDay} a day`,
  keyword: (word: string) => `Rules look for “${word}”`,
  playbook: (title: string, steps: number) =>
    `Playbook “${title}” has ${steps} ${steps === 1 ? 'step' : 'steps'}`,
  quiet: (from: string, to: string) => `Only Critical cases alert people from ${from} to ${to}`,
  noQuiet: 'People are alerted at any hour',
  roundTheClock: (priorities: Priority[]) =>
    priorities.length === 0
      ? 'Only working hours count'
      : `Only working hours count, except for ${anyOf(priorities)} cases, which run around the clock`,
  survey: (minutes: number | null) =>
    minutes === null
      ? 'No survey is sent'
      : `A survey is sent ${span(minutes)} after a case is solved`,
  tickets: (minutes: number) =>
    `Customers hear what happens with a ticket within ${openTimeInWords(minutes * 60_000)}`,
  autoClose: (minutes: number | null) =>
    minutes === null
      ? 'Solved cases never close automatically'
      : `Solved cases close after ${span(minutes)}`,
  /** Said of parts that have no sentence of their own, and of those whose sentence says too little. */
  inside: (sentence: string) => `${sentence} (details changed)`,
  other: {
    name: 'The matrix’s name',
    calendars: 'Working hours and holidays',
    channels: 'Alert channels',
    storm: 'When alerts become one digest',
    warnAt: 'When deadlines warn',
    warnOdds: 'How likely a breach must be to warn early',
    escalationRequests: 'How often customers can ask to escalate',
  } satisfies Partial<Record<keyof Matrix, string>>,
}
