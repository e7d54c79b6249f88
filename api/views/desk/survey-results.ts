import { days } from '@caselead/core/base/instant.ts'
import { ruleSentence } from '@caselead/core/wording/rule-sentence.ts'
import { surveyCounts } from '@caselead/db/case/survey-results.ts'
import type { Context } from '../../auth/context.ts'
import type { SurveyResult, SurveyResults } from '../types/desk.ts'

const period = days(180)

/**
 * How easy customers found it in the last half year: by month, by case lead, by tier and by the rules of
 * the matrix that acted.
 */
export async function surveyResults({ runtime }: Context): Promise<SurveyResults> {
  const { db, matrices } = runtime
  const rows = await surveyCounts(db, runtime.now() - period)
  const matrix = await matrices.current(db)
  const by = (group: (typeof rows)[number]['by']): SurveyResult[] =>
    rows
      .filter((row) => row.by === group)
      .map(({ of, asked, rated, mean, easy }) => ({ of, asked, rated, mean, easy }))
  const months = by('month').toSorted((a, b) => (b.of ?? '').localeCompare(a.of ?? ''))
  const rules = by('rule').map((one) => ({
    ...one,
    sentence: one.of === null ? null : ruleSentence(matrix, one.of),
  }))
  return { months, leads: by('lead'), tiers: by('tier'), rules }
}
