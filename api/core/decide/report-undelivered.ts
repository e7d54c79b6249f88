import { days } from '../base/instant.ts'
import type { CommandOf } from '../case/commands.ts'
import type { Decision } from '../case/decision.ts'

/** As often as this the lead is told that an address takes no mail. */
const tellAgainAfter = days(1)

/**
 * A mail didn't reach the customer or a follower. Reported twice, the same mail is recorded once; a follower's
 * address is recorded once a day.
 */
export function reportUndelivered(
  decision: Decision,
  { do: _, ...report }: CommandOf<'report_undelivered'>,
): void {
  const { unreached: before, followersUnreached = [] } = decision.case
  if (report.follower) {
    const noted = followersUnreached.find(({ address }) => address === report.address)
    const isNews = !noted || decision.at - noted.at >= tellAgainAfter
    if (isNews) decision.record('mail_undelivered', report)
    return
  }
  if (before?.until === report.until && before.why === report.why) return
  const isKnown = before?.address === report.address && decision.at - before.toldAt < tellAgainAfter
  decision.record('mail_undelivered', isKnown ? { ...report, again: true } : report)
}
