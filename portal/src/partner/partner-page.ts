import type { ReferredCase } from '@caselead/api/views/types/index.ts'
import type { Api, Partner } from '../api.ts'
import type { FormPage } from '../desk/verbs/page.ts'
import { attempt, invalid, type Outcome } from '../forms/attempt.ts'
import { type Fields, newKey } from '../forms/fields.ts'
import { filesRefused, refusedForm } from '../forms/refused.ts'
import { type Answer, goTo, notFound, show } from '../layout/answer.ts'

export { filesOf, typedIn } from '../desk/verbs/page.ts'

/** Everything the page of a case shows to the partner it was referred to. */
export interface PartnerPage extends FormPage {
  one: ReferredCase
}

/** Goes on to the case when a form was carried out, and to the desk when that gave it back. */
export async function partnerPage(
  api: Pick<Api, 'partner' | 'anyone'>,
  { number, before }: { number: string; before: number | undefined },
  fields: Fields | null,
): Promise<Answer<PartnerPage>> {
  const { partner } = api
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
  const fault = outcome?.refusal
  const refused = fields && fault ? await refusedForm(api, { verb, fault, fields }) : null
  return show({ one: found.ok, key: fields?.text('key') || newKey(), refused })
}

async function carriedOut(
  partner: Partner,
  number: string,
  verb: string,
  fields: Fields,
): Promise<Outcome<unknown>> {
  const unfit = filesRefused(fields)
  if (unfit) return { refusal: unfit }
  const on = { number, seen: fields.number('seen') ?? 0, key: fields.text('key') }
  switch (verb) {
    case 'note':
      return attempt(() =>
        partner.note({ ...on, body: fields.text('body'), files: fields.every('files') }),
      )
    case 'accept':
      return attempt(() => partner.acceptHandoff(on))
    case 'bounce_back':
      return attempt(() => partner.bounceBack({ ...on, missing: fields.text('missing') }))
    default:
      return { refusal: invalid('This form is not known here.', 'verb') }
  }
}
