import type { AlertFacts } from '@caselead/core/alerts/facts.ts'
import { clockNames } from '@caselead/core/base/clock-names.ts'
import { shortened } from '@caselead/core/base/text.ts'

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

/** In one line, and at most so long. */
export const oneLine = (text: string, longest: number): string =>
  shortened(text.replace(/\s+/g, ' ').trim(), longest)
