import type { CaseView } from '@caselead/api/views/types/index.ts'
import type { Api } from '../api.ts'
import { attempt } from '../forms/attempt.ts'
import type { Fields } from '../forms/fields.ts'
import type { Refused } from '../forms/refused.ts'
import { type Answer, goTo, notFound, show } from '../layout/answer.ts'
import { isOver } from '../words/labels.ts'
import { customerVerb } from './customer-verbs.ts'

/** Where the survey of a case is: not yet asked, asked, or answered. */
export type SurveyStep = 'early' | 'ask' | 'thanks'

export interface SurveyPage {
  one: CaseView
  step: SurveyStep
  refused: Refused | null
}

/** The survey on a page of its own: the answer goes where the case page sends it. */
export async function surveyPage(
  { customer }: Api,
  { number, changes }: { number: string; changes: boolean },
  fields: Fields | null,
): Promise<Answer<SurveyPage>> {
  const rate = customerVerb('rate')
  const { refusal } = await attempt(async () => fields && rate?.(customer, number, fields))
  if (fields && !refusal) return goTo(`/cases/${number}/survey`)
  const found = await attempt(() => customer.case({ number }))
  if (found.refusal) return notFound
  const refused = fields && refusal ? { verb: 'rate', fault: refusal, fields, files: [] } : null
  return show({ one: found.ok, step: stepOf(found.ok, changes || refused !== null), refused })
}

function stepOf({ status, rating }: CaseView, changes: boolean): SurveyStep {
  if (rating && rating.ces !== null && !changes) return 'thanks'
  return rating || isOver(status) ? 'ask' : 'early'
}
