import { minutes } from '../base/instant.ts'

/** What the running desk knows of itself. */
export interface Running {
  /** How far the engine is behind its most overdue clock, in milliseconds. */
  lag: number
  /** Mail waits and none leaves. */
  mailStands: boolean
  /** An open case has a clock that ran out. */
  isAnyLate: boolean
}

const worthSaying = minutes(1)

/** Said on every page when the engine or the mail is behind; null when they run. */
export function lateNotice({ lag, mailStands }: Running): string | null {
  if (lag > worthSaying) {
    return 'Our system is running behind: updates and escalations may reach you later than promised.'
  }
  return mailStands ? 'Our email is delayed right now. What you see here is up to date.' : null
}

/** How support is doing; null where a notice says it already. */
export function statusInWords(running: Running): string | null {
  if (lateNotice(running)) return null
  return running.isAnyLate
    ? 'Some cases are past their deadlines right now.'
    : 'Support is working normally: no open case is past its deadline, and updates go out on time.'
}
