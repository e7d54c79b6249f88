import type { Customer } from '../api.ts'
import type { Fields } from '../forms/fields.ts'
import { casePage } from '../words/customer/case-page.ts'

type Verb = (customer: Customer, number: string, fields: Fields) => Promise<unknown>

const sent = (fields: Fields) => ({ key: fields.key(), files: fields.every('files') })

/** What a customer can do on the page of their case. */
const verbs: Record<string, Verb> = {
  write: (customer, number, fields) =>
    customer.write({ number, body: fields.text('body'), ...sent(fields) }),
  escalate: (customer, number, fields) =>
    customer.askToEscalate({ number, reason: fields.text('reason'), key: fields.key() }),
  close: (customer, number, fields) =>
    customer.close({ number, why: fields.text('why'), key: fields.key() }),
  reopen: (customer, number, fields) =>
    customer.reopen({ number, reason: fields.text('reason'), ...sent(fields) }),
  follow: (customer, number, fields) =>
    customer.addFollower({ number, email: fields.text('email'), key: fields.key() }),
  unfollow: (customer, number, fields) =>
    customer.removeFollower({ number, id: fields.text('id'), key: fields.key() }),
  rate: (customer, number, fields) =>
    customer.answerSurvey({
      number,
      ces: fields.number('ces'),
      comment: fields.text('comment'),
      key: fields.key(),
    }),
}

const notices: Record<string, string> = casePage.done

export const customerVerb = (name: string): Verb | null =>
  Object.hasOwn(verbs, name) ? (verbs[name] ?? null) : null

export const customerDone = (name: string | null): string | null =>
  name && Object.hasOwn(notices, name) ? (notices[name] ?? null) : null
