import type { CaseEvent } from '@caselead/core/case/events.ts'
import type { Case } from '@caselead/core/case/state.ts'
import type { Inside } from '@caselead/core/review/report/leaks/leaks.ts'
import { addressesIn, casesIn } from '@caselead/core/review/report/leaks/terms.ts'
import { evenText, namePieces } from '@caselead/core/review/report/leaks/text.ts'
import { type ReportText, reportFields } from '@caselead/core/review/report/report.ts'
import { entry } from '@caselead/core/wording/timeline.ts'
import {
  everyAgent,
  othersCases,
  othersIn,
  peopleOf,
  writtenInReviews,
} from '@caselead/db/review/report/inside.ts'
import { readEvents } from '../../../record/read.ts'
import type { Runtime } from '../../../runtime/runtime.ts'

export type InsideDeps = Pick<
  Runtime,
  'db' | 'now' | 'matrices' | 'publicUrl' | 'supportAddress' | 'trackers'
>

/** What a report about a case is read against. */
export async function insideOf(
  { db, matrices, publicUrl, supportAddress }: InsideDeps,
  one: Case,
  text: ReportText,
): Promise<Inside> {
  const whole = evenText(reportFields.map((field) => text[field]).join('\n'))
  const account = one.account.id
  const numbers = casesIn(whole).map(({ number }) => number)
  const [events, notes, matrix, others, otherCases, people, colleagues] = await Promise.all([
    readEvents(db, one.id),
    writtenInReviews(db, one.id),
    matrices.version(db, one.matrixVersion),
    othersIn(db, {
      account,
      pieces: namePieces(whole.toLowerCase()),
      addresses: addressesIn(whole),
    }),
    othersCases(db, account, numbers.filter(isCaseNumber)),
    peopleOf(db, account),
    everyAgent(db),
  ])
  const shown = [one.subject, ...events.flatMap(shownIn)]
  return {
    ...{
      shown,
      internal: [...notes, ...insideFirst(events).flatMap(writtenIn)],
      colleagues,
      otherCases,
    },
    rules: [...matrix.rules.map(({ name }) => name), ...Object.keys(matrix.channels)],
    ...{ accounts: others.accounts, people: others.people, otherAddresses: others.addresses },
    ownAccount: one.account.name,
    ownPeople: [one.contact.name, ...people.map(({ name }) => name)],
    ownAddresses: [supportAddress, ...people.flatMap(({ email }) => email ?? [])],
    tickets: [one.ticket?.key, one.ticket?.url].filter((each) => typeof each === 'string'),
    desk: new URL(publicUrl).host,
  }
}

const largestNumber = 2_147_483_647
const isCaseNumber = (number: number): boolean => number > 0 && number <= largestNumber

/** The newest of what only the team reads comes before what customers wrote themselves. */
const insideFirst = (events: readonly CaseEvent[]): CaseEvent[] =>
  events
    .toReversed()
    .toSorted((a, b) => Number(a.visibility === 'public') - Number(b.visibility === 'public'))

/** What the customer reads of an event. */
function shownIn(event: CaseEvent): string[] {
  const line = entry(event)
  return line ? [line.sentence, line.body ?? ''] : []
}

const leastLetters = 8

/** Everything people wrote into an event, whoever reads it. */
function writtenIn({ data }: CaseEvent): string[] {
  const found: string[] = []
  const look = (value: unknown): void => {
    if (typeof value === 'string' && value.length >= leastLetters) found.push(value)
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(look)
  }
  look(data)
  return found
}
