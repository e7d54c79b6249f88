import type { Tier } from '@caselead/core/base/vocabulary.ts'
import { figureTitles as titles } from '@caselead/core/figures/titles.ts'
import type { FigureInWords } from './figure.ts'

const openHours =
  'Only business hours count: the hours the case’s deadlines run in. For open cases, it’s the time so far.'

const waitInOpenHours = {
  outcomes: { part: 'Accepted', rest: 'Not accepted', young: 'Not accepted yet' },
  curve: 'Share not accepted yet, by time since escalation',
  means: `From the escalation until a person accepted it. ${openHours}`,
  at: 'Escalated',
}

const onTier = (tier: Tier, name: string): FigureInWords => ({
  name,
  outcomes: { part: 'Solved, closed or moved on', rest: 'Other', young: 'Still there' },
  curve: 'Share still on this tier, by time since it arrived',
  means: `Total time a case spent on tier ${tier}, nights and weekends included. Cases count in the period they were opened.`,
  at: 'Opened',
})

const openFor = (age: string, name: string): FigureInWords => ({
  name,
  outcomes: { part: `Opened more than ${age} ago`, rest: 'Opened later' },
  means:
    'Of the cases open at the end of the period, or now if the period isn’t over. The chart shows the end of each month.',
  at: 'Open at',
})

/** How work flows: in time, in business hours, by tier, and what is left. */
export const workWords = {
  inTarget: {
    name: titles.inTarget,
    outcomes: { part: 'In time', rest: 'Late or not answered', young: 'Not due yet' },
    means:
      'Accepted or returned by a person within the target for their severity. Handoffs passed to a partner aren’t counted.',
    at: 'Escalated',
  },
  resolutionOpen: {
    name: titles.resolutionOpen,
    outcomes: { part: 'Solved', rest: 'Closed without a solution', young: 'Still open' },
    curve: 'Share not solved yet, by time since opening',
    means: `From opening until the case was last solved. ${openHours}`,
    at: 'Opened',
  },
  firstResponseOpen: {
    name: titles.firstResponseOpen,
    outcomes: { part: 'Answered', rest: 'Closed before an answer', young: 'Not answered yet' },
    curve: 'Share not answered yet, by time since opening',
    means: `From opening until a person first wrote to the customer. ${openHours}`,
    at: 'Opened',
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
    curve: 'Share not sent yet, by time since writing began',
    means:
      'An estimate of how long someone spent typing an update. Pauses over a minute aren’t counted. Updates we couldn’t measure are left out.',
    at: 'Sent',
  },
} satisfies Record<string, FigureInWords>
