import { borneOutSentences } from '@caselead/core/help/cited/cited.ts'
import type { Source } from '@caselead/core/help/cited/sources.ts'
import { describe, expect, test } from 'vitest'

const source = (text: string, language = 'en', title = 'Plans', heading = ''): Source => ({
  article: { id: '1', language, title, sections: [{ heading, anchor: '', text }] },
  heading,
  anchor: '',
  text,
})
const kept = (
  sentence: string,
  text: string,
  language?: string,
  title?: string,
  heading?: string,
) =>
  borneOutSentences([{ text: sentence, cites: [1] }], [source(text, language, title, heading)])
    .length > 0

const refunds =
  'You can get a refund within 30 days of the invoice. After 30 days we can’t refund you.'
const prices = 'Pro costs $20 a month and Team costs $40 a month. Enterprise has no fixed price.'
const exporting =
  'Owners can export invoices, but not import them. You can’t move, copy or delete an invoice.'
const limits =
  'Only owners can invite people. If you use single sign-on, invitations expire after 7 days.'
const code =
  'Set retry_after to 60 seconds in config/hooks.yaml. ERR_CONNECTION_RESET means the proxy closed the connection.'
const german =
  'Rückerstattungen sind innerhalb von 30 Tagen möglich. Nach dem Abschluss können Sie die Rechnung nicht ändern.'

describe('what its passage says is kept', () => {
  test.each([
    ['You can get a refund within 30 days of the invoice.', refunds],
    ['You can get a refund within 30 days.', refunds],
    ['After 30 days, we can’t refund you.', refunds],
    ['Pro costs $20 a month.', prices],
    ['Team costs $40 a month.', prices],
    ['Enterprise has no fixed price.', prices],
    ['Owners can export invoices.', exporting],
    ['Owners can export invoices but not import them.', exporting],
    ['You can’t delete an invoice.', exporting],
    ['Only owners can invite people.', limits],
    ['If you use single sign-on, invitations expire after 7 days.', limits],
    ['Set retry_after to 60 seconds.', code],
    ['ERR_CONNECTION_RESET means the proxy closed the connection.', code],
  ])('%s', (sentence, text) => expect(kept(sentence, text)).toBe(true))
})

describe('what its passage doesn’t say is dropped', () => {
  test.each([
    ['another number', 'You can get a refund within 60 days.', refunds],
    ['another unit', 'You can get a refund within 30 hours.', refunds],
    ['a number alone', 'Team costs 40.', prices],
    ['another currency', 'Team costs €40 a month.', prices],
    ['a number in words', 'You can get a refund within sixty days.', refunds],
    ['the other price', 'Pro costs $40 a month.', prices],
    ['the other way round', 'Team costs $20 a month.', prices],
    ['a name that isn’t there', 'Zendesk gives a refund within 30 days of the invoice.', refunds],
    [
      'a name further on',
      'You can get a refund from Stripe within 30 days of the invoice.',
      refunds,
    ],
    ['what is denied', 'After 30 days we can refund you.', refunds],
    ['what isn’t denied', 'You can’t get a refund within 30 days.', refunds],
    ['what is denied beside it', 'Owners can import invoices.', exporting],
    ['one of a denied row', 'You can copy an invoice.', exporting],
    ['the denial moved', 'Owners can’t export invoices, but import them.', exporting],
    ['nothing left of “only”', 'Owners can invite people.', limits],
    ['“only” added', 'Only owners can export invoices.', exporting],
    ['no condition', 'Invitations expire after 7 days.', limits],
    ['“always” added', 'You can always get a refund within 30 days.', refunds],
    ['“before” for “after”', 'Before 30 days we can’t refund you.', refunds],
    ['another code', 'Set retry_before to 60 seconds.', code],
    ['another file', 'Set retry_after to 60 seconds in config/mail.yaml.', code],
    ['another error', 'ERR_CONNECTION_CLOSED means the proxy closed the connection.', code],
    [
      'an address of its own',
      'You can get a refund within 30 days at https://evil.example/refund.',
      refunds,
    ],
    ['other words', 'Our friendly colleagues gladly reimburse whatever customers paid.', refunds],
    ['no words', '30', refunds],
  ])('%s: %s', (_, sentence, text) => expect(kept(sentence, text)).toBe(false))
})

describe('what a heading, a lead-in or a row says is not forgotten', () => {
  test.each<[sentence: string, text: string, title: string, heading: string, isKept?: boolean]>([
    ['You can get a refund.', 'You can’t get a refund.', 'Refunds', 'Can I get a refund?'],
    ['You can get a refund.', 'Can I get a refund? You can’t.', 'Refunds', ''],
    ['Priority support is included.', 'Priority support', 'Plans', 'What isn’t included'],
    ['Share your API key.', 'Never do the following: Share your API key.', 'Keys', ''],
    ['Share your API key.', 'Never do the following:\nShare your API key.', 'Keys', ''],
    ['Put it in code.', 'Never do this:\nShare your API key.\nPut it in code.', 'Keys', ''],
    ['Annual plans are refundable.', 'These are not refundable:\nAnnual plans', 'Refunds', ''],
    [
      'Admins can enable two-step sign-in for the whole workspace.',
      'Admins can disable two-step sign-in for the whole workspace.',
      'Sign-in',
      '',
    ],
    [
      'Deleting a workspace keeps all files and members.',
      'Deleting a workspace permanently removes all files and members.',
      'Delete',
      '',
    ],
    ['Admins can remove owners.', 'Owners can remove admins.', 'Roles', ''],
    ['Sync Box to Drive.', 'Sync Drive to Box.', 'Sync', ''],
    [
      'Audit logs can be exported.',
      'Audit logs can be exported on the Enterprise plan.',
      'Logs',
      '',
    ],
    [
      'Owners can delete a workspace.',
      'Owners can delete a workspace once its subscription has ended.',
      'Delete',
      '',
    ],
    ['Passwords need 8 characters.', 'Passwords need at least 8 characters.', 'Passwords', ''],
    ['You must export invoices monthly.', 'You can export invoices monthly.', 'Invoices', ''],
    ['Pro costs $40 a month.', prices, 'Pro and Team', ''],
    ['Starter has 5 GB.', 'Starter 5 10 GB', 'Limits', ''],
    ['Refunds take 5 days.', 'Refunds take 5 to 10 days.', 'Refunds', ''],
    ['Refunds take 510 days.', 'Refunds take 5-10 days.', 'Refunds', ''],
    ['Yes.', 'Yes. You can get a refund within 30 days.', 'Refunds', ''],
    ['You can.', 'You can. Ask us.', 'Refunds', ''],
    ['The limit is 2.', 'The limit is 2.5 GB.', 'Limits', ''],
    ['Refunds take 5-10 days.', 'Refunds take 5-10 days, often fewer.', 'Refunds', '', true],
    [
      'Set Print method to Direct thermal.',
      'Set Print method to Direct thermal, then press Save.',
      'Labels print blank or not at all',
      'They’re blank',
      true,
    ],
    [
      'Audit logs can be exported on the Enterprise plan.',
      'Audit logs can be exported on the Enterprise plan, by owners.',
      'Logs',
      '',
      true,
    ],
  ])('%s (%s)', (sentence, text, title, heading, isKept = false) =>
    expect(kept(sentence, text, 'en', title, heading)).toBe(isKept),
  )

  test('each passage is read in its own language', () => {
    const sources = [
      source('Ein Absatz.', 'de'),
      source('We cannot refund you after a month.', 'en'),
    ]
    const said = [{ text: 'We can refund you after a month.', cites: [1, 2] }]
    expect(borneOutSentences(said, sources)).toEqual([])
  })
})

describe('in other languages', () => {
  test.each([
    ['Rückerstattungen sind innerhalb von 30 Tagen möglich.', german, 'de', true],
    ['Eine Rückerstattung ist innerhalb von 30 Tagen möglich.', german, 'de', true],
    ['Rückerstattungen sind innerhalb von 60 Tagen möglich.', german, 'de', false],
    ['Rückerstattungen sind nicht innerhalb von 30 Tagen möglich.', german, 'de', false],
    ['Nach dem Abschluss können Sie die Rechnung ändern.', german, 'de', false],
    [
      'Vous ne pouvez pas supprimer une facture.',
      'Vous ne pouvez pas supprimer une facture payée.',
      'fr',
      true,
    ],
    [
      'Vous pouvez supprimer une facture.',
      'Vous ne pouvez pas supprimer une facture payée.',
      'fr',
      false,
    ],
    ['No puedes borrar una factura.', 'No puedes borrar una factura pagada.', 'es', true],
    ['Puedes borrar una factura.', 'No puedes borrar una factura pagada.', 'es', false],
    // Whose turns aren't known: word for word or not at all.
    ['Faturayı silemezsiniz.', 'Faturayı silemezsiniz. Taslakları silebilirsiniz.', 'tr', true],
    ['Faturayı silebilirsiniz.', 'Faturayı silemezsiniz. Taslakları silebilirsiniz.', 'tr', false],
    ['請求書は削除できます。', '請求書は削除できません。下書きは削除できます。', 'ja', false],
    ['下書きは削除できます。', '請求書は削除できません。下書きは削除できます。', 'ja', true],
  ])('%s', (sentence, text, language, isKept) =>
    expect(kept(sentence, text, language)).toBe(isKept),
  )
})

test('letters inside a number join nothing', () => {
  const text = 'Keys begin with 2y or 3y.'
  expect(kept('Keys begin with 2y.', text)).toBe(true)
  expect(kept('Keys begin with 2.', text)).toBe(false)
})

test('a sentence counts by the passages it cites, not by others', () => {
  const sources = [source(refunds), source(prices)]
  const said = 'Team costs $40 a month.'
  const by = (...cites: number[]) => borneOutSentences([{ text: said, cites }], sources)
  expect(by(2)).toEqual([{ text: said, cites: [2] }])
  expect(by(2, 2)).toEqual([{ text: said, cites: [2] }])
  for (const cites of [[], [1], [0], [-1], [3], [2, 9], [1.5]]) expect(by(...cites)).toEqual([])
})

test('of several sentences in one, each has to stand for itself; five are kept at most', () => {
  const text = 'Team costs $40 a month. Pro costs $40 a month. Enterprise has no fixed price.'
  expect(borneOutSentences([{ text, cites: [1] }], [source(prices)])).toEqual([
    { text: 'Team costs $40 a month.', cites: [1] },
    { text: 'Enterprise has no fixed price.', cites: [1] },
  ])
  const many = Array.from({ length: 9 }, () => ({ text: 'Team costs $40 a month.', cites: [1] }))
  expect(borneOutSentences(many, [source(prices)])).toHaveLength(5)
})
