import type { ReferredCase } from '@caselead/api/views/types/index.ts'
import type { Partner } from '../api.ts'
import type { FormPage } from '../desk/verbs/page.ts'
import { attempt, invalid, type Outcome } from '../forms/attempt.ts'
import { type Fields, newKey } from '../forms/fields.ts'
import { type Answer, goTo, notFound, show } from '../layout/answer.ts'

export { typedIn } from '../desk/verbs/page.ts'

/** Everything the page of a case shows to the partner it was referred to. */
export interface PartnerPage extends FormPage {
  one: ReferredCase
}

/** Goes on to the case when a form was carried out, and to the desk when that gave it back. */
export async function partnerPage(
  partner: Partner,
  { number, before }: { number: string; before: number | undefined },
  fields: Fields | null,
): Promise<Answer<PartnerPage>> {
  const verb = fields?.text('verb') ?? ''
  const outcome = fields && (await carriedOut(partner, number, verb, fields))
  // What was returned is out of reach from then on.
  if (outcome && !outcome.refusal) {
    return goTo(
      verb === 'bounce_back'
        ? '/desk?done=bounce_back'
        : `/desk/cases/${number}?done=${verb}#write`,
    )
  }
  const found = await attempt(() => partner.case({ number, before }))
  if (found.refusal) return notFound
  const refused = fields && outcome?.refusal ? { verb, fault: outcome.refusal, fields } : null
  return show({ one: found.ok, key: fields?.text('key') || newKey(), refused })
}

async function carriedOut(
  partner: Partner,
  number: string,
  verb: string,
  fields: Fields,
): Promise<Outcome<unknown>> {
  const on = { number, seen: fields.number('seen') ?? 0, key: fields.text('key') }
  switch (verb) {
    case 'note':
      return attempt(() => partner.note({ ...on, body: fields.text('body') }))
    case 'accept':
      return attempt(() => partner.acceptHandoff(on))
    case 'bounce_back':
      return attempt(() => partner.bounceBack({ ...on, missing: fields.text('missing') }))
    default:
      return { refusal: invalid('This form is not known here.', 'verb') }
  }
}
