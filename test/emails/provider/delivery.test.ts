import { type DeliveryNews, deliveryNews } from '@caselead/emails/provider/delivery.ts'
import { expect, test } from 'vitest'

const data = {
  email_id: 'em_1',
  message_id: '<1@resend.example>',
  to: ['mara@customer.example'],
  tags: { kind: 'reply', letter: 'l-1' },
}
const bounce = { message: 'No such\n mailbox', type: 'Permanent', subType: 'General' }
const told: DeliveryNews = {
  ...{ providerId: 'em_1', letter: 'l-1', to: 'mara@customer.example' },
  ...{ state: 'sent', forGood: false, said: '' },
}

test.for<[string, object, Partial<DeliveryNews>]>([
  ['email.sent', {}, {}],
  ['email.delivery_delayed', {}, { state: 'delayed' }],
  ['email.delivered', {}, { state: 'delivered' }],
  ['email.bounced', { bounce }, { state: 'bounced', forGood: true, said: 'No such mailbox' }],
  [
    'email.bounced',
    { bounce: { ...bounce, type: 'Transient', message: 'Mailbox full' } },
    { state: 'bounced', said: 'Mailbox full' },
  ],
  ['email.bounced', { bounce: 'gone' }, { state: 'bounced' }],
  ['email.complained', {}, { state: 'complained', forGood: true }],
  [
    'email.failed',
    { failed: { reason: 'reached_daily_quota' } },
    { state: 'bounced', said: 'reached_daily_quota' },
  ],
  [
    'email.suppressed',
    { suppressed: { message: 'On our list', type: 'OnAccountSuppressionList' } },
    { state: 'bounced', forGood: true, said: 'On our list' },
  ],
  ['email.sent', { tags: [{ name: 'letter', value: 'l-2' }] }, { letter: 'l-2' }],
  ['email.sent', { tags: 'letter' }, { letter: null }],
  ['email.sent', { to: null }, { to: '' }],
  [
    'email.bounced',
    { bounce: { ...bounce, message: 'x'.repeat(9000) } },
    { state: 'bounced', forGood: true, said: 'x'.repeat(500) },
  ],
])('%s with %o is read', ([type, more, expected]) => {
  expect(deliveryNews({ type, data: { ...data, ...more } })).toEqual({ ...told, ...expected })
})

test.for([
  [null],
  ['email.sent'],
  [{ type: 'email.sent' }],
  [{ type: 'email.opened', data }],
  [{ type: 'toString', data }],
  [{ type: 'email.sent', data: { ...data, email_id: '' } }],
  [{ type: 'email.sent', data: { ...data, email_id: 'x'.repeat(201) } }],
])('%o tells of no mail', ([event]) => {
  expect(deliveryNews(event)).toBeNull()
})
