import type { CaseEvent } from '../../case/events.ts'
import { add } from './add.ts'
import type { SurveyFact } from './case-facts.ts'

/** An answer counts for the survey it followed, and the last one counts. */
export function trackSurvey(surveys: SurveyFact[], event: CaseEvent): void {
  if (event.kind === 'survey_sent' && !event.data.again) {
    const asked = { at: event.at, answeredAt: null, ces: null, csat: null, via: null }
    add<SurveyFact>(surveys, asked)
  }
  const asked = surveys.at(-1)
  if (event.kind !== 'survey_answered' || !asked) return
  const { ces, csat, via } = event.data
  if (ces === null && csat === null) return
  Object.assign(asked, {
    ...{ answeredAt: event.at, ces: ces ?? asked.ces, csat: csat ?? asked.csat, via },
  })
}
