import { openMonth, openWeek } from './backlog.ts'
import { breachGap, promises } from './deadlines.ts'
import type { Definition } from './definition.ts'
import { askedAgain, escalationRate, repeated, skipping, wroteAgain } from './escalation.ts'
import { dropped, returned, urgentDelay, usualDelay } from './handoff.ts'
import {
  firstResponseOpen,
  inTarget,
  resolutionOpen,
  urgentDelayOpen,
  usualDelayOpen,
} from './open-time.ts'
import { ces, csat, easy, firstResponse, resolution, responses } from './outcome.ts'
import { onExpert, onFrontline, onPartner, onTechnical } from './place.ts'
import { writing } from './writing.ts'

/** In the order of the page: what customers get first, then why. */
export const figureNames = [
  ...(['resolution', 'csat', 'ces', 'easy', 'responses', 'firstResponse'] as const),
  ...(['escalationRate', 'urgentDelay', 'usualDelay', 'returned', 'dropped'] as const),
  ...(['promises', 'askedAgain', 'wroteAgain', 'repeated', 'breachGap', 'skipping'] as const),
  ...(['inTarget', 'resolutionOpen', 'firstResponseOpen'] as const),
  ...(['urgentDelayOpen', 'usualDelayOpen'] as const),
  ...(['onFrontline', 'onTechnical', 'onExpert', 'onPartner', 'openWeek', 'openMonth'] as const),
  ...(['writing'] as const),
] as const
export type FigureName = (typeof figureNames)[number]

/** Times, and the same in business time. */
export const inBusinessTime: Partial<Record<FigureName, FigureName>> = {
  resolution: 'resolutionOpen',
  firstResponse: 'firstResponseOpen',
  urgentDelay: 'urgentDelayOpen',
  usualDelay: 'usualDelayOpen',
}

export const definitions: Record<FigureName, Definition> = {
  ...{ resolution, csat, ces, easy, responses, firstResponse },
  ...{ escalationRate, urgentDelay, usualDelay, returned, dropped },
  ...{ promises, askedAgain, wroteAgain, repeated, breachGap, skipping },
  ...{ inTarget, resolutionOpen, firstResponseOpen, urgentDelayOpen, usualDelayOpen },
  ...{ onFrontline, onTechnical, onExpert, onPartner, openWeek, openMonth },
  writing,
}
