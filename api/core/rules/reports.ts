import { optionalText, refuse, requiredText, together } from '../base/checks.ts'
import { days } from '../base/instant.ts'
import type { CommandOf } from '../case/commands.ts'
import type { Decision } from '../case/decision.ts'
import { followUpWords as words } from './words.ts'

const farthestReport = days(90)

/** Promised again, it's for another time, or by somebody else. Cases that are over get reports, too. */
export function promiseReport(decision: Decision, command: CommandOf<'promise_report'>): void {
  const { by, writer } = command
  const [, said] = together(
    () => mustBeAhead(decision, by),
    () => optionalText(command.words ?? '', 'words') || null,
  )
  decision.record('report_promised', { by, writer, words: said })
}

function mustBeAhead({ at }: Decision, by: number): void {
  if (by <= at) refuse('invalid', words.reportInPast, 'by')
  if (by > at + farthestReport) refuse('invalid', words.reportTooFar, 'by')
}

export function sendReport(
  decision: Decision,
  { version, words: said }: CommandOf<'send_report'>,
): void {
  decision.record('report_sent', { version, words: said })
}

export function withdrawReport(decision: Decision, { reason }: CommandOf<'withdraw_report'>): void {
  decision.record('report_withdrawn', {
    reason: requiredText(reason, 'reason', words.reportReasonMissing),
  })
}
