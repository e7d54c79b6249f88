import { createTransport, type OutgoingMail } from '@caselead/emails'
import { describe, expect, test } from 'vitest'
import { type Answer, error, resendLike } from '../../setup/resend-like.ts'

const mail: OutgoingMail = {
  idempotencyKey: 'outbox/71',
  fromName: 'Northwind',
  to: 'mara@customer.example',
  replyTo: 'case+abc@northwind.example',
  subject: '[C-1042] Exports stop',
  html: '<p>Hello</p>',
  text: 'Hello',
  headers: { References: '<case-1042@northwind.example>' },
  tags: { kind: 'reply', case: 'C-1042' },
}

const at = (baseUrl: string, timeoutMs = 2000) =>
  createTransport({
    apiKey: 're_test',
    baseUrl,
    from: 'help@northwind.example',
    timeoutMs,
  })

const accepted: Answer = { status: 200, body: { id: 'em_1' } }

test('a mail is handed over whole, once per idempotency key', async () => {
  await using resend = await resendLike(() => accepted)
  expect(await at(`${resend.url}/`).send(mail)).toEqual({ outcome: 'accepted', id: 'em_1' })
  const [asked] = resend.asked
  expect(asked).toMatchObject({ method: 'POST', path: '/emails' })
  expect(asked?.headers).toMatchObject({
    authorization: 'Bearer re_test',
    'idempotency-key': 'outbox/71',
  })
  expect(JSON.parse(asked?.body ?? '')).toEqual({
    from: '"Northwind" <help@northwind.example>',
    to: mail.to,
    reply_to: mail.replyTo,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    headers: mail.headers,
    tags: [
      { name: 'kind', value: 'reply' },
      { name: 'case', value: 'C-1042' },
    ],
  })
})

test('tags hold only what Resend takes', async () => {
  await using resend = await resendLike(() => accepted)
  await at(resend.url).send({ ...mail, tags: { 'account name': 'Müller & Söhne' } })
  expect(JSON.parse(resend.asked[0]?.body ?? '').tags).toEqual([
    { name: 'account_name', value: 'M_ller___S_hne' },
  ])
})

describe('an answer of', () => {
  test.for([
    [error(400, 'validation_error'), 'refused', undefined],
    [error(400, 'invalid_idempotency_key'), 'refused', undefined],
    [error(422, 'validation_error'), 'refused', undefined],
    [error(422, 'invalid_parameter'), 'refused', undefined],
    [error(451, 'security_error'), 'refused', undefined],
    [error(401, 'missing_api_key'), 'misconfigured', undefined],
    [error(401, 'restricted_api_key'), 'misconfigured', undefined],
    [error(403, 'invalid_api_key'), 'misconfigured', undefined],
    [error(403, 'validation_error'), 'misconfigured', undefined],
    [error(422, 'invalid_from_address'), 'misconfigured', undefined],
    [error(405, 'method_not_allowed'), 'misconfigured', undefined],
    [{ status: 404, body: 'No such page' }, 'misconfigured', undefined],
    [error(409, 'invalid_idempotent_request'), 'accepted', undefined],
    [error(409, 'concurrent_idempotent_requests'), 'later', 0],
    [error(429, 'rate_limit_exceeded', { 'retry-after': '3' }), 'later', 3000],
    [error(429, 'rate_limit_exceeded', { 'ratelimit-reset': '0.5' }), 'later', 500],
    [error(429, 'rate_limit_exceeded', { 'retry-after': 'soon' }), 'later', 0],
    [error(429, 'rate_limit_exceeded', { 'retry-after': '-5' }), 'later', 0],
    [error(429, 'daily_quota_exceeded', { 'retry-after': '99999999' }), 'later', 86_400_000],
    [error(500, 'application_error'), 'later', 0],
    [{ status: 502, body: '<html>Bad gateway</html>' }, 'later', 0],
    [{ status: 503, body: 'null' }, 'later', 0],
    [{ status: 503, body: { oops: true } }, 'later', 0],
    [{ status: 200, body: '<html>Welcome to the hotel</html>' }, 'later', 0],
  ] as [Answer, string, number | undefined][])('%o is %s', async ([answer, outcome, afterMs]) => {
    await using resend = await resendLike(() => answer)
    const sent = await at(resend.url).send(mail)
    expect(sent.outcome).toBe(outcome)
    expect('afterMs' in sent ? sent.afterMs : undefined).toBe(afterMs)
    expect('reason' in sent ? sent.reason : sent.outcome).toMatch(/./)
  })
})

test.for<[string, Record<string, string>, number | undefined]>([
  [
    'the last of its limit says how long',
    { 'ratelimit-remaining': '0', 'ratelimit-reset': '2' },
    2000,
  ],
  [
    'one that leaves some says nothing',
    { 'ratelimit-remaining': '1', 'ratelimit-reset': '2' },
    undefined,
  ],
  ['one without a limit says nothing', {}, undefined],
  ['one that cannot be read says nothing', { 'ratelimit-remaining': 'none' }, undefined],
])('of mail that is taken, %s', async ([, headers, restMs]) => {
  await using resend = await resendLike(() => ({ ...accepted, headers }))
  const sent = await at(resend.url).send(mail)
  expect(sent).toEqual({
    outcome: 'accepted',
    id: expect.any(String),
    ...(restMs !== undefined && { restMs }),
  })
})

test('no answer in time means later, since the mail may have been taken', async () => {
  await using resend = await resendLike(() => 'hang')
  expect(await at(resend.url, 100).send(mail)).toMatchObject({ outcome: 'later', afterMs: 0 })
  expect(resend.asked).toHaveLength(1)
})

test('nobody listening means later', async () => {
  const resend = await resendLike(() => accepted)
  await resend.close()
  expect(await at(resend.url).send(mail)).toMatchObject({ outcome: 'later' })
})

test('a mail that cannot even be asked for is refused, not thrown', async () => {
  await using resend = await resendLike(() => accepted)
  const sent = await at(resend.url).send({ ...mail, idempotencyKey: 'line\nbreak' })
  expect(sent.outcome).toBe('refused')
  expect(resend.asked).toHaveLength(0)
})

describe('a received mail', () => {
  const received = {
    object: 'email',
    id: 'in_7',
    to: ['support@northwind.example'],
    from: 'Mara <mara@customer.example>',
    created_at: '2026-11-24 08:30:00Z',
    subject: 'Re: [C-1042] Exports stop',
    cc: null,
    bcc: null,
    reply_to: null,
    received_for: ['case+abc@northwind.example'],
    html: null,
    text: 'Six!',
    headers: { 'auto-submitted': 'no' },
    message_id: '<abc@mail.example>',
    attachments: [{ id: 'at_1', filename: 'a.png', size: 12, content_type: 'image/png' }],
  }

  test('is fetched whole by the id the webhook gave', async () => {
    await using resend = await resendLike(() => ({ status: 200, body: received }))
    const found = await at(resend.url).fetchReceived('in_7')
    expect(resend.asked[0]).toMatchObject({
      method: 'GET',
      path: '/emails/receiving/in_7?html_format=cid',
    })
    expect(found).toEqual({
      outcome: 'found',
      mail: {
        id: 'in_7',
        from: 'Mara <mara@customer.example>',
        to: ['support@northwind.example'],
        cc: [],
        receivedFor: ['case+abc@northwind.example'],
        subject: 'Re: [C-1042] Exports stop',
        messageId: '<abc@mail.example>',
        text: 'Six!',
        html: null,
        headers: { 'auto-submitted': 'no' },
        attachments: [{ id: 'at_1', name: 'a.png', type: 'image/png', bytes: 12, contentId: null }],
      },
    })
  })

  test.for([
    [error(404, 'not_found'), 'refused'],
    [error(401, 'restricted_api_key'), 'misconfigured'],
    [error(500, 'application_error'), 'later'],
  ] as const)('that cannot be had: %o is %s', async ([answer, outcome]) => {
    await using resend = await resendLike(() => answer)
    expect(await at(resend.url).fetchReceived('in_7')).toMatchObject({ outcome })
  })

  test('cannot be asked for with an id that leads elsewhere', async () => {
    await using resend = await resendLike(() => ({ status: 200, body: received }))
    await at(resend.url).fetchReceived('../domains?x=')
    expect(resend.asked[0]?.path).toBe('/emails/receiving/..%2Fdomains%3Fx%3D?html_format=cid')
  })
})
