import type { ReviewPage, ReviewRow } from '@caselead/api/views/review/types.ts'
import type { Reviews } from '../../api.ts'
import { attempt, type Fault, type Outcome } from '../../forms/attempt.ts'
import type { Fields } from '../../forms/fields.ts'
import { type Answer, goTo, notFound, show } from '../../layout/answer.ts'
import { fromInput } from '../../words/times.ts'

interface Shown {
  review: ReviewPage
  reviews: ReviewRow[]
  verb: string | null
  fault: Fault | null
}

/** A review beside the list of all; comes back to it when a form changed it. */
export async function reviewPage(
  reviews: Reviews,
  id: number,
  fields: Fields | null,
): Promise<Answer<Shown>> {
  const known = await attempt(() => reviews.one({ review: id }))
  if (known.refusal) return notFound
  const verb = fields?.text('verb') ?? null
  const deed = verb === null ? null : deeds[verb]
  const outcome = fields && deed ? await deed(reviews, known.ok, fields) : null
  if (outcome?.ok) return goTo(`/desk/reviews/${outcome.ok.review ?? id}?done=${verb}`)
  const list = await reviews.list()
  return show({ review: known.ok, reviews: list.reviews, verb, fault: outcome?.refusal ?? null })
}

/** The list without any review; goes on to the newest, or to the one that was opened. */
export async function reviewsPage(
  reviews: Reviews,
  fields: Fields | null,
): Promise<Answer<{ fault: Fault | null }>> {
  if (fields) {
    const { ok, refusal } = await opened(reviews, fields)
    return ok ? goTo(`/desk/reviews/${ok.review}?done=open`) : show({ fault: refusal ?? null })
  }
  const [newest] = (await reviews.list()).reviews
  return newest ? goTo(`/desk/reviews/${newest.id}`) : show({ fault: null })
}

interface GoesOn {
  review?: number
}

type Deed = (reviews: Reviews, review: ReviewPage, fields: Fields) => Promise<Outcome<GoesOn>>

const deeds: Record<string, Deed> = {
  open: (reviews, _, fields) => opened(reviews, fields),
  add: (reviews, { id }, fields) =>
    carriedOut(() => reviews.addCase({ review: id, number: fields.text('number') })),
  agenda: (reviews, { id }, fields) =>
    carriedOut(() =>
      reviews.setOnAgenda({
        ...{ review: id, number: fields.text('number') },
        isOnAgenda: fields.text('to') === 'on',
      }),
    ),
  describe: (reviews, { id, zone }, fields) =>
    carriedOut(() =>
      reviews.describe({
        ...{ review: id, version: fields.number('version') ?? 1 },
        leadId: fields.text('leadId') || null,
        meetsAt: fromInput(fields.text('at'), zone),
        ...{ notes: fields.text('notes'), decisions: fields.text('decisions') },
      }),
    ),
  invite: (reviews, { id }, fields) =>
    carriedOut(() =>
      reviews.invite({
        ...{ review: id, place: fields.text('place'), lasts: fields.number('lasts') ?? 0 },
        people: linesOf(fields.text('people')),
      }),
    ),
  speakFor: (reviews, { id }, fields) =>
    carriedOut(() =>
      reviews.speakFor({
        ...{ review: id, support: fields.text('support') || null },
        engineering: fields.text('engineering') || null,
        product: fields.text('product') || null,
      }),
    ),
  close: (reviews, { id }) => carriedOut(() => reviews.close({ review: id })),
}

const linesOf = (typed: string): string[] =>
  typed
    .split(/[\n,;]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')

const opened = (reviews: Reviews, fields: Fields) =>
  attempt(() => reviews.open({ about: fields.text('about') }))

async function carriedOut(deed: () => Promise<unknown>): Promise<Outcome<GoesOn>> {
  const { refusal } = await attempt(deed)
  return refusal ? { refusal } : { ok: {} }
}
