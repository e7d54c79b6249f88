import type { ReviewActions } from '@caselead/api/views/review/actions/types.ts'
import type { ReviewActions as Api } from '../../../api.ts'
import { attempt, type Fault } from '../../../forms/attempt.ts'
import type { Fields } from '../../../forms/fields.ts'
import { type Answer, goTo, notFound, show } from '../../../layout/answer.ts'

interface Shown {
  told: ReviewActions
  fault: Fault | null
}

interface Which {
  review: number
  number: string | null
}

/** The actions on a page of a review; comes back to it when one was added. */
export async function actionsOn(
  path: string,
  api: Api,
  which: Which,
  fields: Fields | null,
): Promise<Answer<Shown>> {
  const outcome =
    fields?.text('verb') === 'addAction'
      ? await attempt(() => api.add({ ...which, ...saidIn(fields), why: fields.number('cause') }))
      : null
  if (outcome?.ok) return goTo(`${path}?done=addAction#actions`)
  const told = await attempt(() => api.ofReview(which))
  if (told.refusal) return notFound
  return show({ told: told.ok, fault: outcome?.refusal ?? null })
}

export const saidIn = (fields: Fields) => ({
  ...{ what: fields.text('what'), kind: fields.text('kind'), owner: fields.text('owner') },
  ...{ due: fields.text('due'), figure: fields.text('figure') },
})
