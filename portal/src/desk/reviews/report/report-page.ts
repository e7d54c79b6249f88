import type { DeskReport } from '@caselead/api/views/review/report/types.ts'
import type { ReviewCase } from '@caselead/api/views/review/types.ts'
import type { Reports, Reviews } from '../../../api.ts'
import { attempt, type Fault } from '../../../forms/attempt.ts'
import type { Fields } from '../../../forms/fields.ts'
import { type Answer, goTo, notFound, show } from '../../../layout/answer.ts'
import { fromInput } from '../../../words/times.ts'

interface Shown {
  one: ReviewCase
  report: DeskReport | null
  verb: string | null
  fault: Fault | null
}

interface Which {
  review: number
  number: string
}

interface Apis {
  reviews: Reviews
  reports: Reports
}

/** The report on a case of a review; comes back to it when a form changed it. */
export async function reportPage(
  { reviews, reports }: Apis,
  which: Which,
  fields: Fields | null,
): Promise<Answer<Shown>> {
  const known = await attempt(() => reviews.case(which))
  if (known.refusal) return notFound
  const verb = fields?.text('verb') ?? null
  const deed = verb === null ? null : deeds[verb]
  const typed = fields && { fields, zone: known.ok.zone }
  const outcome = typed && deed ? await attempt(() => deed(reports, which, typed)) : null
  if (outcome?.ok) {
    return goTo(`/desk/reviews/${which.review}/cases/${which.number}/report?done=${verb}`)
  }
  const report = await reports.one({ number: which.number })
  return show({ one: known.ok, report, verb, fault: outcome?.refusal ?? null })
}

interface Typed {
  fields: Fields
  zone: string
}

type Deed = (reports: Reports, which: Which, typed: Typed) => Promise<object>

const textOf = ({ number }: Which, { fields }: Typed) => ({
  ...{ number, version: fields.number('version') ?? 1 },
})

const deeds: Record<string, Deed> = {
  promise: (reports, which, { fields, zone }) =>
    reports.promise({
      ...{ ...which, writerId: fields.text('writerId') },
      ...{ by: fromInput(fields.text('at'), zone) ?? 0, words: fields.text('words') },
    }),
  save: (reports, which, typed) =>
    reports.save({
      ...textOf(which, typed),
      ...{ happened: typed.fields.text('happened'), timeline: typed.fields.text('timeline') },
      ...{ impact: typed.fields.text('impact'), why: typed.fields.text('why') },
      ...{ done: typed.fields.text('whatIsDone'), next: typed.fields.text('next') },
    }),
  dismiss: (reports, which, typed) =>
    reports.dismiss({
      ...{ ...textOf(which, typed), finding: typed.fields.text('step') },
      reason: typed.fields.text('reason'),
    }),
  approve: (reports, which, typed) => reports.approve(textOf(which, typed)),
  send: (reports, which, typed) => reports.send(textOf(which, typed)),
  withdraw: (reports, which, typed) =>
    reports.withdraw({ ...textOf(which, typed), reason: typed.fields.text('reason') }),
}
