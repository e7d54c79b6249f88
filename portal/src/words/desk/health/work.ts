import type { Tier } from '@caselead/core/base/vocabulary.ts'
import { figureTitles as titles } from '@caselead/core/figures/titles.ts'
import { type FigureInWords, units } from './figure.ts'

const openHours =
  'Only business time counts: the hours its deadlines follow. What goes on counts up to the latest event of the case.'

const waitInOpenHours = {
  outcomes: { part: 'Accepted', rest: 'Not accepted', young: 'Not accepted yet' },
  means: `From the escalation until a person accepted it. ${openHours}`,
  ...{ unit: units.handoffs, at: 'Escalated' },
}

const onTier = (tier: Tier, name: string): FigureInWords => ({
  name,
  outcomes: { part: 'Moved on or over', rest: 'Other', young: 'Still there' },
  means: `Cases that were on tier ${tier}, by when they were opened. All their time on it together, nights and weekends included.`,
  ...{ unit: units.cases, at: 'Opened' },
})

const openFor = (age: string, name: string): FigureInWords => ({
  name,
  outcomes: { part: `Opened more than ${age} ago`, rest: 'Opened later' },
  means:
    'Of the cases open at the end of the period, or now if it isn’t over. In the chart, at the end of each month.',
  ...{ unit: units.cases, at: 'Open at' },
})

/** How work flows: in time, in business hours, by tier, and what is left. */
export const workWords = {
  inTarget: {
    name: titles.inTarget,
    outcomes: { part: 'In time', rest: 'Late or not answered', young: 'Not due yet' },
    means:
      'Accepted or returned by a person within the target for their severity. Handoffs passed to a partner aren’t counted.',
    ...{ unit: units.handoffs, at: 'Escalated' },
  },
  resolutionOpen: {
    name: titles.resolutionOpen,
    outcomes: { part: 'Solved', rest: 'Closed without a solution', young: 'Still open' },
    means: `From opening until the case was last solved. ${openHours}`,
    ...{ unit: units.cases, at: 'Opened' },
  },
  firstResponseOpen: {
    name: titles.firstResponseOpen,
    outcomes: { part: 'Answered', rest: 'Closed before an answer', young: 'Not answered yet' },
    means: `From opening until a person first wrote to the customer. ${openHours}`,
    ...{ unit: units.cases, at: 'Opened' },
  },
  urgentDelayOpen: {
    name: titles.urgentDelayOpen,
    ...waitInOpenHours,
  },
  usualDelayOpen: { name: titles.usualDelayOpen, ...waitInOpenHours },
  onFrontline: onTier(1, titles.onFrontline),
  onTechnical: onTier(2, titles.onTechnical),
  onExpert: onTier(3, titles.onExpert),
  onPartner: onTier(4, titles.onPartner),
  openWeek: openFor('7 days', titles.openWeek),
  openMonth: openFor('30 days', titles.openMonth),
  writing: {
    name: titles.writing,
    outcomes: { part: 'Sent', rest: 'Other' },
    means:
      'An estimate: how long the box was in use while an update was written. Pauses of more than a minute aren’t counted, nor updates written without JavaScript.',
    ...{ unit: units.updates, at: 'Sent' },
  },
} satisfies Record<string, FigureInWords>
