import type { DutyView } from '@caselead/api/views/types/index.ts'
import { myDayWords as words } from '../../words/desk/my-day.ts'
import { when } from '../../words/times.ts'

type Duty = Omit<DutyView, 'shift'>

/** "You’re on duty until 17:00 today" */
export const myDuty = (duty: Duty, now: number, zone: string): string =>
  inWords(duty, now, zone, {
    leave: words.onLeave,
    until: words.onDutyUntil,
    on: words.onDuty,
    from: words.onDutyFrom,
    off: words.offDuty,
  })

/** "On duty until 17:00 today" */
export const theirDuty = (duty: Duty, now: number, zone: string): string =>
  inWords(duty, now, zone, {
    leave: words.theyOnLeave,
    until: words.theyOnDutyUntil,
    on: words.theyOnDuty,
    from: words.theyOnDutyFrom,
    off: words.theyOffDuty,
  })

interface Words {
  leave: (back: string) => string
  until: (time: string) => string
  on: string
  from: (time: string) => string
  off: string
}

function inWords(
  { onDuty, until, from, backAt }: Duty,
  now: number,
  zone: string,
  said: Words,
): string {
  if (backAt !== null) return said.leave(when(backAt, now, zone))
  if (onDuty) return until === null ? said.on : said.until(when(until, now, zone))
  return from === null ? said.off : said.from(when(from, now, zone))
}
