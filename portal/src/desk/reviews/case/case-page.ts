import type { ReviewCase } from '@caselead/api/views/review/types.ts'
import { causeCategories } from '@caselead/core/review/whys.ts'
import type { Reviews } from '../../../api.ts'
import { attempt, type Fault } from '../../../forms/attempt.ts'
import type { Fields } from '../../../forms/fields.ts'
import { type Answer, goTo, notFound, show } from '../../../layout/answer.ts'

interface Shown {
  one: ReviewCase
  verb: string | null
  fault: Fault | null
}

interface Which {
  review: number
  number: string
}

/** A case of a review; comes back to it when a form changed it. */
export async function reviewCasePage(
  reviews: Reviews,
  which: Which,
  fields: Fields | null,
): Promise<Answer<Shown>> {
  const verb = fields?.text('verb') ?? null
  const deed = verb === null ? null : deeds[verb]
  const outcome = fields && deed ? await attempt(() => deed(reviews, which, fields)) : null
  if (outcome?.ok) {
    return goTo(`/desk/reviews/${which.review}/cases/${which.number}?done=${verb}`)
  }
  const known = await attempt(() => reviews.case(which))
  if (known.refusal) return notFound
  return show({ one: known.ok, verb, fault: outcome?.refusal ?? null })
}

type Deed = (reviews: Reviews, which: Which, fields: Fields) => Promise<object>

const deeds: Record<string, Deed> = {
  finding: (reviews, which, fields) =>
    reviews.describeFinding({
      ...{ ...which, version: fields.number('version') ?? 1 },
      ...{ wentWell: fields.text('wentWell'), wentWrong: fields.text('wentWrong') },
      ...{ lucky: fields.text('lucky'), contributing: fields.text('contributing') },
    }),
  addWhy: (reviews, which, fields) =>
    reviews.addWhy({ ...which, parent: fields.number('number'), ...whySaid(fields) }),
  editWhy: (reviews, which, fields) =>
    reviews.editWhy({
      ...{ ...which, why: fields.number('number') ?? 0, version: fields.number('version') ?? 1 },
      ...whySaid(fields),
    }),
  names: (reviews, { review }, fields) =>
    reviews.showNames({ review, show: fields.text('to') === 'on' }),
  removeWhy: (reviews, which, fields) =>
    reviews.removeWhy({ ...which, why: fields.number('number') ?? 0 }),
}

const whySaid = (fields: Fields) => ({
  ...{ said: fields.text('said'), category: fields.one('category', causeCategories) },
  ...{ seqs: numbersIn(fields.text('seqs')), canAct: fields.text('done') === 'yes' },
})

/** "4, 9" */
const numbersIn = (typed: string): number[] =>
  typed
    .split(/[^0-9]+/)
    .filter((digits) => digits !== '')
    .map(Number)
