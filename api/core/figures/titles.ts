import { tierNames } from '../base/labels.ts'
import type { FigureName } from './definitions/definitions.ts'

/** What a figure is called on every surface. */
export const figureTitles: Record<FigureName, string> = {
  resolution: 'Median time to solve',
  csat: 'Customer satisfaction',
  ces: 'How easy it was',
  easy: 'Rated 5 or more',
  responses: 'Response rate',
  firstResponse: 'Median time to first answer',
  escalationRate: 'Escalation rate',
  urgentDelay: 'Median time to accept, Critical and High',
  usualDelay: 'Median time to accept, Normal and Low',
  returned: 'Handoffs returned',
  dropped: 'Unanswered handoffs',
  promises: 'Promises kept',
  askedAgain: 'Asked for something we had',
  wroteAgain: 'Customer had to write again',
  repeated: 'Escalated again',
  breachGap: 'Late deadlines: escalated minus other cases',
  skipping: 'Escalated on opening',
  inTarget: 'Handoffs answered in time',
  resolutionOpen: 'Median business time to solve',
  firstResponseOpen: 'Median business time to first answer',
  urgentDelayOpen: 'Median business time to accept, Critical and High',
  usualDelayOpen: 'Median business time to accept, Normal and Low',
  onFrontline: `Median time on tier 1, ${tierNames[1]}`,
  onTechnical: `Median time on tier 2, ${tierNames[2]}`,
  onExpert: `Median time on tier 3, ${tierNames[3]}`,
  onPartner: `Median time on tier 4, ${tierNames[4]}`,
  openWeek: 'Open for more than 7 days',
  openMonth: 'Open for more than 30 days',
}
