import { tierNames } from '@caselead/core/base/labels.ts'
import type { Tier } from '@caselead/core/base/vocabulary.ts'
import { type FigureInWords, units } from './figure.ts'

const openHours =
  'Only business time counts: the hours its deadlines follow. What goes on counts up to the latest event of the case.'

const waitInOpenHours = {
  outcomes: { part: 'Accepted', rest: 'Not accepted', young: 'Not accepted yet' },
  means: `From the escalation until a person accepted it. ${openHours}`,
  ...{ unit: units.handoffs, at: 'Escalated' },
}

const onTier = (tier: Tier): FigureInWords => ({
  name: `Median time on tier ${tier}, ${tierNames[tier]}`,
  outcomes: { part: 'Moved on or over', rest: 'Other', young: 'Still there' },
  means: `Cases that were on tier ${tier}, by when they were opened. All their time on it together, nights and weekends included.`,
  ...{ unit: units.cases, at: 'Opened' },
})

const openFor = (age: string): FigureInWords => ({
  name: `Open for more than ${age}`,
  outcomes: { part: `Opened more than ${age} ago`, rest: 'Opened later' },
  means: `Of the cases open at the end of the period, or now if it isn’t over. In the chart, at the end of each month.`,
  ...{ unit: units.cases, at: 'Open at' },
})

/** How work flows: in time, in business hours, by tier, and what is left. */
export const workWords = {
  inTarget: {
    name: 'Handoffs answered in time',
    outcomes: { part: 'In time', rest: 'Late or not answered', young: 'Not due yet' },
    means:
      'Accepted or returned by a person within the target for their severity. Handoffs passed to a partner aren’t counted.',
    ...{ unit: units.handoffs, at: 'Escalated' },
  },
  resolutionOpen: {
    name: 'Median business time to solve',
    outcomes: { part: 'Solved', rest: 'Closed without a solution', young: 'Still open' },
    means: `From opening until the case was last solved. ${openHours}`,
    ...{ unit: units.cases, at: 'Opened' },
  },
  firstResponseOpen: {
    name: 'Median business time to first answer',
    outcomes: { part: 'Answered', rest: 'Closed before an answer', young: 'Not answered yet' },
    means: `From opening until a person first wrote to the customer. ${openHours}`,
    ...{ unit: units.cases, at: 'Opened' },
  },
  urgentDelayOpen: {
    name: 'Median business time to accept, Critical and High',
    ...waitInOpenHours,
  },
  usualDelayOpen: { name: 'Median business time to accept, Normal and Low', ...waitInOpenHours },
  onFrontline: onTier(1),
  onTechnical: onTier(2),
  onExpert: onTier(3),
  onPartner: onTier(4),
  openWeek: openFor('7 days'),
  openMonth: openFor('30 days'),
} satisfies Record<string, FigureInWords>
