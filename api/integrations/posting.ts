import type { AlertFacts } from '@caselead/core/alerts/facts.ts'
import { clockNames } from '@caselead/core/base/clock-names.ts'

/** What is posted to a channel, and under which headers. */
export interface Posting {
  body: string
  headers: Record<string, string>
}

/** "P2 High · tier 2 · level L2 · Fjord Bikes (starter) · led by Maya Lindqvist" */
export const whereAbout = ({ priority, tier, level, account, plan, lead }: AlertFacts): string =>
  [
    priority,
    `tier ${tier}`,
    `level ${level}`,
    `${account} (${plan})`,
    lead === null ? 'nobody leads it' : `led by ${lead}`,
  ].join(' · ')

export const clockOf = ({ due }: AlertFacts): string => (due ? clockNames[due.clock] : '')

/** At most so long, without half a character at the end. */
export function cut(text: string, longest: number): string {
  const clean = text.replace(/\s+/g, ' ').trim()
  if (clean.length <= longest) return clean
  return `${clean
    .slice(0, longest - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')}…`
}
