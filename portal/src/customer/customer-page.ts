import type { CaseView } from '@caselead/api/views/types/index.ts'
import type { Api, Customer } from '../api.ts'
import { attempt, type Fault, invalid } from '../forms/attempt.ts'
import type { Fields } from '../forms/fields.ts'
import { filesRefused, type Refused, refusedForm } from '../forms/refused.ts'
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
  api: Api,
  { number, before }: { number: string; before: number | undefined },
  fields: Fields | null,
): Promise<Answer<CustomerPage>> {
  const { customer } = api
  const fault = fields && (await carryOut(customer, number, fields))
  if (fields && !fault) return goTo(`/cases/${number}?done=${fields.text('verb')}`)
  const found = await attempt(() => customer.case({ number }))
  if (found.refusal) return notFound
  const told = before === undefined ? found.ok : await customer.case({ number, before })
  const verb = fields?.text('verb') ?? ''
  const refused = fields && fault ? await refusedForm(api, { verb, fault, fields }) : null
  return show({ one: found.ok, told, refused })
}

async function carryOut(customer: Customer, number: string, fields: Fields): Promise<Fault | null> {
  const deed = customerVerb(fields.text('verb'))
  if (!deed) return invalid('This form is not known here.', 'verb')
  const unfit = filesRefused(fields)
  return unfit ?? (await attempt(() => deed(customer, number, fields))).refusal ?? null
}
