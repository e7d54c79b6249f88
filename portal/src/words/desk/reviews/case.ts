import { countedUpTo } from '@caselead/core/base/counted.ts'
import { capitalised } from '@caselead/core/base/text.ts'
import type { Moment } from '@caselead/core/review/moments.ts'
import type { PostmortemField } from '@caselead/core/review/postmortem.ts'
import type { FindingText } from '@caselead/core/review/review.ts'
import { small } from '../health/figure.ts'

/** One case of a review, prepared from its record. */
export const reviewCaseWords = {
  /** Each reason begins like a sentence of its own. */
  reasons: (reasons: readonly string[]) =>
    reasons.map((each, at) => (at === 0 ? each : small(each))).join('; '),
  severity: 'Severity',
  because: 'Chosen because',
  solved: 'Solved after',
  unsolved: 'Not solved',
  promises: 'Promises',
  kept: (kept: number, all: number) => (all === 0 ? 'None due' : `${kept} of ${all} kept`),
  effort: 'How easy it was',
  effortIs: (score: number | null) => (score === null ? 'Not rated' : `${score} of 7`),
  tiers: 'Time by tier',
  tier: (tier: string, long: string) => `Tier ${tier}: ${long}`,
  value: 'Account value a year',
  refunds: 'Refunded',
  activity: 'Activity',
  broke: 'Communication broke down',
  earlier: 'Earlier activity is on the case’s page.',
  openCase: (number: string) => `Open ${number}`,
  prepared: 'What the record says',
  rules: 'Rules that acted',
  called: 'Why these people were called',
  calledIs: (to: string, why: string) => `${to}: ${why}`,
  forecast: 'What the forecast said',
  foretold: (clock: string, odds: string, came: boolean) =>
    came
      ? `${clock}: ${odds} likely to be late, and it was`
      : `${clock}: ${odds} likely to be late, but it wasn’t`,
  read: 'Articles shown before it was opened',
  turns: 'In the customer’s own words',
  same: 'Same category or incident',
  sameIs: (cases: number, accounts: number) =>
    `${capitalised(countedUpTo(cases, 'case'))} in the 90 days before, at ${countedUpTo(accounts, 'account')}:`,
  roles: 'The team is shown by role. What people write in this review isn’t changed.',
  named: 'The team is shown by name.',
  showNames: 'Show names',
  hideNames: 'Show roles',
  findings: 'Findings',
  missing: 'Nothing yet',
} as const

/** What a full postmortem says. */
export const fieldNames: Record<PostmortemField, string> = {
  status: 'Status',
  summary: 'Summary',
  impact: 'Impact',
  causes: 'Causes',
  trigger: 'What the customer reported',
  resolution: 'Resolution',
  detection: 'Detection',
  actions: 'Actions',
  wentWell: 'Went well',
  wentWrong: 'Went wrong',
  lucky: 'Where we were lucky',
  timeline: 'Timeline',
}

export const findingNames: Record<FindingText, string> = {
  wentWell: 'What else went well',
  wentWrong: 'What else went wrong',
  lucky: 'Where we were lucky',
  contributing: 'Contributing factors',
}

/** "Update late by 78 min" */
export const momentNames: Record<Moment['kind'], (long: string | null) => string> = {
  silence: (long) => (long === null ? 'Promised update never sent' : `Update late by ${long}`),
  asked_again: () => 'Asked for something we had',
  returned: (long) => (long === null ? 'Handoff returned' : `Handoff returned, ${long} lost`),
  unanswered: (long) => `Call unanswered, ${long ?? ''}`,
  paused: (long) =>
    long === null ? 'Waiting for the customer' : `Waited ${long} for the customer`,
}

export const momentWords = {
  promised: (when: string) => `The update was promised by ${when}.`,
  asked: (text: string) => `We asked: “${text}”`,
  given: (text: string) => `They’d said: “${text}”`,
  lacks: (parts: string) => `Missing: ${parts}.`,
  missing: (by: string, what: string) => `${by}: “${what}”`,
  unanswered: (who: string) => `${who} didn’t answer before we called the next person.`,
  paused: (by: string) =>
    `${by} asked a question, so deadlines paused until the customer answered.`,
} as const
