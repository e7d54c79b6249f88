import type { openCase } from '@caselead/api/actions/case/open-case.ts'

/** What customers of the demo ran into, in their words. */
export type Trouble = Pick<
  Parameters<typeof openCase>[1],
  'subject' | 'body' | 'impact' | 'urgency'
>

export const accents: Trouble = {
  subject: 'CSV export cuts off names with accents',
  body: 'Patients like “José” are exported as “Jos”. We need the list for the insurer today.',
  impact: 'one',
  urgency: 'degraded',
}
export const labels: Trouble = {
  subject: 'Label printing stops in all depots',
  body: 'Since the update last night no depot can print labels. Lorries are waiting. Version 3.8.1.',
  impact: 'many',
  urgency: 'degraded',
}
export const vat: Trouble = {
  subject: 'Invoices show our old VAT number',
  body: 'We changed it in the settings two weeks ago, but PDF invoices still show the old one.',
  impact: 'one',
  urgency: 'degraded',
}
export const stockImport: Trouble = {
  subject: 'Nightly stock import fails with “unknown column”',
  body: 'Last night’s import failed with: unknown column "qty_on_hand". Nothing changed on our side.',
  impact: 'team',
  urgency: 'degraded',
}
export const signIn: Trouble = {
  subject: 'Nobody at reception can sign in',
  body: 'The sign-in page says “session expired” at once, for everybody at the front desk.',
  impact: 'team',
  urgency: 'blocked',
}
export const warehouse: Trouble = {
  subject: 'How do I add a second warehouse?',
  body: 'We’re renting a second room from next month. Where do I add it?',
  impact: 'one',
  urgency: 'question',
}
export const checkout: Trouble = {
  subject: 'Checkout is down, nobody can pay',
  body: 'For a few minutes now the shop has shown “payment unavailable”. We lose every order until it’s back.',
  impact: 'many',
  urgency: 'blocked',
}

export const terminals: Trouble = {
  subject: 'Patients cannot pay by card at the desk',
  body: 'For a few minutes now every card has been refused, on both of our terminals. Cash works.',
  impact: 'team',
  urgency: 'degraded',
}
export const chargedTwice: Trouble = {
  subject: 'We were charged twice last month',
  body: 'There are two charges of 249 USD for one invoice. Could you refund one of them?',
  impact: 'one',
  urgency: 'degraded',
}

export const labelsHandoff = {
  to: 'next' as const,
  reason: 'Print jobs hang inside the driver. It needs somebody who can read its log.',
  packet: {
    summary: 'Labels have not printed in any depot since the 3.8.1 rollout.',
    impact: 'Six depots cannot ship.',
    tried: 'Restarted the queue twice; jobs hang again after a minute.',
    environment: 'Version 3.8.1, print driver 2.2.',
    ask: 'Find out what the driver waits for.',
    customerWords: 'Since the update last night no depot can print labels. Lorries are waiting.',
  },
}
