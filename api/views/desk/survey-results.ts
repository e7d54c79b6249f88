import { days } from '@caselead/core/base/instant.ts'
import { surveyCounts } from '@caselead/db/case/survey-results.ts'
import type { Context } from '../../auth/context.ts'
import type { SurveyResult, SurveyResults } from '../types/desk.ts'

const period = days(180)

/** How easy customers found it in the last half year: by month, by case lead and by tier. */
export async function surveyResults({ runtime }: Context): Promise<SurveyResults> {
  const rows = await surveyCounts(runtime.db, runtime.now() - period)
  const by = (group: (typeof rows)[number]['by']): SurveyResult[] =>
    rows
      .filter((row) => row.by === group)
      .map(({ of, asked, rated, mean, easy }) => ({ of, asked, rated, mean, easy }))
  const months = by('month').toSorted((a, b) => (b.of ?? '').localeCompare(a.of ?? ''))
  return { months, leads: by('lead'), tiers: by('tier') }
}
