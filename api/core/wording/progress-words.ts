import { listed } from '../base/counted.ts'
import { type Instant, minutes } from '../base/instant.ts'
import { lengthInWords } from '../base/span.ts'
import type { IncidentStage } from '../base/vocabulary.ts'
import { inZone } from '../calendar/in-zone.ts'
import type { Hands, Owed, Progress } from './progress.ts'

/** A sentence, and the instant it ends with. */
export interface Sentence {
  sentence: string
  time: Instant | null
}

/** A sentence, and the zone of whoever its time is about. */
interface ZonedSentence extends Sentence {
  zone?: string
}

/** Where a case stands, for the customer: who has it, who was told, what is late. */
export const progressInWords = (progress: Progress): Sentence[] =>
  [...sayHands(progress), ...sayTold(progress), ...sayLate(progress), ...sayIncident(progress)].map(
    ({ sentence, time }) => ({ sentence, time }),
  )

/** What an automatic update says: the same, as it was at that moment. */
export function automaticWords(progress: Progress): string {
  const late = progress.late.map(({ what, due }) => overdue(what, progress.at - due))
  const isCalm = late.length === 0 && (hasIt(progress.hands) || progress.state === 'waiting')
  return [
    ...(isCalm && progress.state === 'open' ? ['There’s no news yet.'] : []),
    ...sayHands(progress).map(whole),
    ...late,
    ...sayTold(progress).map(whole),
    ...sayIncident(progress).map(whole),
    ...repeated(progress),
  ].join(' ')
}

/** Who has it, as it is at this moment. */
export const handsNow = (progress: Progress): string => sayHands(progress).map(whole).join(' ')

/** What whoever has it does, behind their name: "is working on it". */
export function handsInWords({ hands, state }: Progress): string | null {
  if (hands.are !== 'nobody' && state !== 'open') return 'has this case'
  switch (hands.are) {
    case 'taken':
      return isWorking(hands) ? 'is working on it' : 'has this case'
    case 'given':
      return 'hasn’t started on it yet'
    case 'partner':
      return hands.taken && hands.who.onDuty ? 'is working on it' : 'has this case'
    case 'called':
      return 'has been asked to take it on'
    case 'unknown':
      return 'has this case'
    case 'nobody':
      return null
  }
}

const hasIt = (hands: Hands): boolean =>
  hands.are === 'taken' || hands.are === 'unknown' || (hands.are === 'partner' && hands.taken)

const isWorking = ({ who, active }: Extract<Hands, { are: 'taken' }>): boolean =>
  who.onDuty && active

const say = (sentence: string): ZonedSentence[] => [{ sentence, time: null }]

function sayHands(progress: Progress): ZonedSentence[] {
  const { state, hands, authority, customer = 'you' } = progress
  if (state === 'closed') return []
  if (state === 'resolved') {
    return say('We’ve marked this as solved. If it isn’t, tell us and it opens again.')
  }
  if (state === 'waiting') return say(`We need more information from ${customer}.`)
  const stepsIn = authority ? say(`We’ve also asked ${authority.name} to step in.`) : []
  return [...sayHolder(hands, progress), ...stepsIn]
}

function sayHolder(hands: Hands, { touched, again }: Progress): ZonedSentence[] {
  const nobodyYet = again
    ? 'Nobody has picked this up since it was reopened.'
    : 'Nobody has picked this up yet.'
  switch (hands.are) {
    case 'nobody':
      return say(nobodyYet)
    case 'called':
      return touched
        ? say(`${hands.who.name} has been asked to take this on and hasn’t accepted yet.`)
        : say(nobodyYet)
    case 'given':
      if (touched)
        return [
          ...say(`This is with ${hands.who.name}, who hasn’t picked it up yet.`),
          ...sayBack(hands.who),
        ]
      return [...say(nobodyYet), ...sayBack(hands.who)]
    case 'taken':
      return sayTaken(hands)
    case 'partner':
      if (!hands.taken)
        return [
          ...say(`We’ve referred this to our partner, ${hands.who.name}.`),
          ...sayBack(hands.who),
        ]
      if (hands.who.onDuty) return say(`${hands.who.name}, our partner, is working on it.`)
      return [...say(`${hands.who.name}, our partner, has this case.`), ...sayBack(hands.who)]
    case 'unknown':
      return say(`This is with ${hands.who.name}.`)
  }
}

function sayTaken(hands: Extract<Hands, { are: 'taken' }>): ZonedSentence[] {
  const { who, active } = hands
  if (isWorking(hands)) return say(`${who.name} is working on it.`)
  if (!active) {
    const quiet = say(`${who.name} has this case, but nothing has been done on it for a while.`)
    return [...quiet, ...sayBack(who)]
  }
  return [...say(`${who.name} has this case.`), ...sayBack(who)]
}

function sayBack({
  name,
  backAt,
  zone,
}: {
  name: string
  backAt: Instant | null
  zone: string
}): ZonedSentence[] {
  if (backAt === null) return []
  return [{ sentence: `${name} is off duty until`, time: backAt, zone }]
}

/** Left out while somebody is on it and nothing is late; who was asked is said already. */
function sayTold(progress: Progress): ZonedSentence[] {
  const { state, hands, told, toldLater, late, authority, touched } = progress
  const isCalm = late.length === 0 && authority === null && hasIt(hands)
  if (state !== 'open' || isCalm) return []
  const asked = [authority?.name, touched && hands.are === 'called' ? hands.who.name : null]
  const others = told.filter((name) => !asked.includes(name))
  if (others.length > 0) return say(`We’ve alerted ${names(others)}.`)
  if (!toldLater) return []
  const { name, at, zone } = toldLater
  return [{ sentence: `We’ll alert ${name}, who can be reached from`, time: at, zone }]
}

const mostNamed = 3

/** "Ines Carvalho, Jonas Keller and 2 others" */
function names(told: readonly string[]): string {
  const rest = told.length - mostNamed
  const shown = rest > 1 ? told.slice(0, mostNamed) : told
  return listed(rest > 1 ? [...shown, `${rest} others`] : shown)
}

/** What is late, as a sentence that ends with the time it was due. */
const lateBy: Record<Owed, string> = {
  first_answer: 'We’re late: our first answer was due by',
  answer: 'We’re late: our answer was due by',
  request: 'We’re late: our answer to the request to escalate was due by',
  update: 'We’re late: you should have heard from us by',
  solution: 'We’re late: we aimed to have this solved by',
}

/** The same where the time is near enough to be counted from: "45 min ago". */
const lateSince: Record<Owed, { now: string; ago: (length: string) => string }> = {
  first_answer: {
    now: 'We’re late: you should have had our first answer by now.',
    ago: (length) => `We’re late: our first answer was due ${length} ago.`,
  },
  answer: {
    now: 'We’re late: you should have had an answer by now.',
    ago: (length) => `We’re late: our answer was due ${length} ago.`,
  },
  request: {
    now: 'We’re late: the request to escalate should have been answered by now.',
    ago: (length) => `We’re late: our answer to the request to escalate was due ${length} ago.`,
  },
  update: {
    now: 'We’re late: you should have heard from us by now.',
    ago: (length) => `We’re late: you should have heard from us ${length} ago.`,
  },
  solution: {
    now: 'We’re late: we aimed to have this solved by now.',
    ago: (length) => `We’re late: we aimed to have this solved ${length} ago.`,
  },
}

const sayLate = ({ late }: Progress): ZonedSentence[] =>
  late.map(({ what, due }) => ({ sentence: lateBy[what], time: due }))

/** How it is said that what was due then is late. */
export const lateInWords = (progress: Progress, due: Instant): string | null =>
  sayLate(progress).find(({ time }) => time === due)?.sentence ?? null

const overdue = (what: Owed, by: number): string =>
  by < minutes(1) ? lateSince[what].now : lateSince[what].ago(lengthInWords(by))

/** Who leads it and how far it is, where somebody has said so. */
function sayIncident({ state, incident }: Progress): ZonedSentence[] {
  if (state !== 'open' || !incident) return []
  const { lead, stage } = incident
  return [
    ...say('We’ve recorded it as a service incident.'),
    ...(lead ? say(`${lead} leads the incident.`) : []),
    ...(stage ? say(stageSentences[stage]) : []),
  ]
}

const stageSentences: Record<IncidentStage, string> = {
  investigating: 'The cause of the incident isn’t known yet.',
  cause_found: 'We’ve found the cause of the incident.',
  fixing: 'A fix for the incident is under way.',
  watching: 'A fix for the incident is in place, and we’re watching it.',
}

/** From the second on: a reader should know that nobody has written to them in between. */
const repeated = ({ state, automatic }: Progress): string[] =>
  state === 'open' && automatic > 0
    ? ['Nobody on our team has written to you since our last automatic update.']
    : []

const whole = ({ sentence, time, zone }: ZonedSentence): string =>
  time === null ? sentence : `${sentence} ${inZone(time, zone ?? 'UTC')}.`
