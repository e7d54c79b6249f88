import { minutes } from '@caselead/core/base/instant.ts'
import { addOpen } from '@caselead/core/calendar/calendar.ts'
import type { Case } from '@caselead/core/case/state.ts'
import type { RecordedAct } from '@caselead/core/simulate/recorded-act.ts'
import { isOnDuty } from '@caselead/core/team/on-duty.ts'
import type { Numbered, Telling } from './deeds.ts'
import { calendarOf } from './deeds.ts'
import { momentOf } from './moments.ts'
import { actorOf } from './whoever.ts'

const looksEvery = minutes(7)
const longest = 400

/** How long people took to look up from what they were doing, case by case; below High, they finished it first. */
const waits = [4, 12, 7, 19, 5, 26, 9, 15, 6, 22, 11].map(minutes)
const unhurried = 4

/**
 * Whoever a clock or a rule called to a case of earlier days took it on as soon as they looked up; what
 * happens today is left to what is written down.
 */
export function takenOn({ one, at, caseId }: Numbered, telling: Telling): RecordedAct[] {
  const last = one.steps.at(-1)
  if (!last || !/^\d+d /.test(one.at)) return []
  const calendar = calendarOf(one, telling)
  const until = Math.min(momentOf(last.at, telling, { at, calendar }), telling.now)
  const looks: RecordedAct[] = []
  for (let now = at; looks.length < longest; ) {
    now = addOpen(calendar, now, looksEvery)
    if (now >= until) break
    const then = now
    looks.push({ caseId, at: then, acts: (found) => accepting(found, then, telling) })
  }
  return looks
}

function accepting(
  one: Case | null,
  at: number,
  { team }: Telling,
): ReturnType<RecordedAct['acts']> {
  const { handoff } = one ?? {}
  const called = team.find(({ id }) => id === handoff?.to.id)
  if (!one || !handoff || !called || !isOnDuty(called, at)) return []
  if (at - handoff.since < waitOf(one)) return []
  return [{ actor: actorOf(called), command: { do: 'accept_handoff' }, assumed: true }]
}

const waitOf = ({ id, priority }: Case): number => {
  const wait = waits[id % waits.length] ?? looksEvery
  if (priority === 'P1') return Math.min(wait, looksEvery)
  return priority === 'P2' ? wait : wait * unhurried
}
