import type { CaseView } from '@caselead/api/views/types/index.ts'
import type { Api, Customer } from '../api.ts'
import { attempt, invalid } from '../forms/attempt.ts'
import type { Fields } from '../forms/fields.ts'
import type { Refused } from '../forms/refused.ts'
import { type Answer, goTo, notFound, show } from '../layout/answer.ts'
import { customerVerb } from './customer-verbs.ts'

/** What a customer's page of one case shows. */
export interface CustomerPage {
  one: CaseView
  /** The part of what happened that was asked for. */
  told: Pick<CaseView, 'timeline' | 'earlier'>
  /** The form that came back refused, and why. */
  refused: Refused | null
}

/** Goes on to the case when a form was carried out. */
export async function customerPage(
  { customer }: Api,
  { number, before }: { number: string; before: number | undefined },
  fields: Fields | null,
): Promise<Answer<CustomerPage>> {
  const refused = fields && (await carryOut(customer, number, fields))
  if (fields && !refused) return goTo(`/cases/${number}?done=${fields.text('verb')}`)
  const found = await attempt(() => customer.case({ number }))
  if (found.refusal) return notFound
  const told = before === undefined ? found.ok : await customer.case({ number, before })
  return show({ one: found.ok, told, refused })
}

async function carryOut(
  customer: Customer,
  number: string,
  fields: Fields,
): Promise<Refused | null> {
  const verb = fields.text('verb')
  const deed = customerVerb(verb)
  if (!deed) return { verb, fault: invalid('This form is not known here.', 'verb'), fields }
  const { refusal } = await attempt(() => deed(customer, number, fields))
  return refusal ? { verb, fault: refusal, fields } : null
}
