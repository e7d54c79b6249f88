import { capitalised } from '../base/text.ts'
import type { AlertFacts } from './facts.ts'

export interface DigestGroup {
  /** The rule that called, in words; what the alerts ask where none did. */
  heading: string
  alerts: AlertFacts[]
}

/** Alerts told as one: by rule, and the worst first, in a group and among the groups. */
export function digestGroups(alerts: readonly AlertFacts[]): DigestGroup[] {
  const groups = new Map<string, AlertFacts[]>()
  for (const each of alerts.toSorted(worstFirst)) {
    const heading = headingOf(each)
    groups.set(heading, [...(groups.get(heading) ?? []), each])
  }
  return [...groups].map(([heading, those]) => ({ heading, alerts: those }))
}

/** "200 alerts, 3 of them critical". */
export function digestTitle(alerts: readonly AlertFacts[]): string {
  const critical = alerts.filter(({ priority }) => priority === 'P1').length
  const { length } = alerts
  return critical === 0 ? `${length} alerts` : `${length} alerts, ${critical} of them critical`
}

function worstFirst(a: AlertFacts, b: AlertFacts): number {
  return (
    a.priority.localeCompare(b.priority) ||
    (a.due?.at ?? Number.MAX_VALUE) - (b.due?.at ?? Number.MAX_VALUE) ||
    a.at - b.at
  )
}

function headingOf({ ruleInWords, asks, title, number }: AlertFacts): string {
  const named = ruleInWords ?? asks
  return capitalised(named ?? title.replace(number, '').replace(/^[\s:]+/, ''))
}
