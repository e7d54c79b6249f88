import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { chris, maya, priya } from '@caselead/api/demo/cast.ts'
import { days, minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { announce, deliver, inbox, kept } from '../../setup/deliver.ts'
import { sharedFile } from '../../setup/shared-data.ts'
import { type World, world } from '../../setup/world.ts'

const support = 'support@northwind.example'

/** Chris has a case; `to` is the address his mails are answered to. */
async function opened() {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { number } = await (await w.as(chris.email)).customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'degraded' },
  })
  const to = (await w.newestMail(chris.email)).replyTo ?? ''
  expect(to).toMatch(/^support\+[0-9a-f]{32}@northwind\.example$/)
  const messages = async () =>
    (await w.events(number)).filter(({ kind }) => kind === 'customer_message')
  return { w, number, to, messages }
}

const mailsSent = async (w: World) =>
  (await w.db.selectFrom('mailbox_sent').select('id').execute()).length

test('the webhook believes nobody but the provider, and nobody late', async () => {
  const { w, to, messages } = await opened()
  const id = await kept(w, { from: chris.email, to })
  const now = Date.now()
  const calls: [string, Parameters<typeof announce>[2], number][] = [
    ['another secret', { secret: `whsec_${Buffer.from('elsewhere').toString('base64')}` }, 401],
    ['another body', { signed: '{}' }, 401],
    ['six minutes ago', { signedAt: now - minutes(6) }, 401],
    ['six minutes from now', { signedAt: now + minutes(6) }, 401],
    ['another kind of news', { type: 'email.bounced' }, 204],
    ['a kind nobody knows', { type: 'planet.found' }, 204],
  ]
  for (const [what, call, status] of calls) {
    expect([what, await announce(w, id, call)]).toEqual([what, status])
  }
  for (const nonsense of [null, 7, '', 'x'.repeat(300), {}])
    expect(await announce(w, nonsense)).toBe(204)
  const bare = await fetch(`${w.url}/hooks/resend`, { method: 'POST', body: '{}' })
  expect(bare.status).toBe(401)
  await w.post()
  expect(await inbox(w)).toEqual([])
  expect(await messages()).toEqual([])
})

test('a mail announced twice is taken once, also when it is announced at the same moment', async () => {
  const { w, to, messages } = await opened()
  const id = await kept(w, { from: chris.email, to, text: 'Release 4.2' })
  const statuses = await Promise.all(Array.from({ length: 12 }, () => announce(w, id)))
  expect(new Set(statuses)).toEqual(new Set([204]))
  await w.post()
  await announce(w, id)
  await w.post()
  expect((await messages()).map(({ data }) => 'body' in data && data.body)).toEqual(['Release 4.2'])
  expect(await inbox(w)).toMatchObject([{ provider_id: id, outcome: 'answered' }])
})

test('mail from strangers is kept for a person, and they hear once that it came', async () => {
  const { w, number } = await opened()
  const cases = async () => w.db.selectFrom('cases').select('id').execute()
  const sent = await mailsSent(w)
  const forged = `support+${'0'.repeat(32)}@northwind.example`
  const stranger = 'Who Knows <who@elsewhere.example>'
  await deliver(w, { from: stranger, to: support, text: 'Buy this' })
  await deliver(w, { from: stranger, to: forged, text: `About ${number}` })
  await deliver(w, { from: maya.email, to: support, text: 'From a colleague' })
  await deliver(w, { from: '', to: support, text: 'From nowhere', subject: 'Hm' })
  const outcomes = (await inbox(w)).map(({ outcome }) => outcome)
  expect(outcomes.sort()).toEqual(['automatic', 'unmatched', 'unmatched', 'unmatched'])
  expect((await inbox(w)).every(({ content }) => content !== null)).toBe(true)
  expect(await cases()).toHaveLength(1)
  expect(await mailsSent(w)).toBe(sent + 1)
  const told = await w.newestMail('who@elsewhere.example')
  expect(told.subject).toBe('We’ve got your email')
  expect(`${told.html}${told.text}`).not.toMatch(new RegExp(`Buy this|${number}`))
  expect(told.headers).toMatchObject({ 'Auto-Submitted': 'auto-generated' })
})

test('mail of a customer opens a case, and an address to answer to belongs to one case and half a year', async () => {
  const { w, to, messages } = await opened()
  await deliver(w, {
    from: `Priya Shah <${priya.email}>`,
    to: support,
    subject: 'Labels',
    text: 'Blank.',
  })
  const [mine] = await (await w.as(priya.email)).customer.cases()
  expect(mine).toMatchObject({ subject: 'Labels', openedBy: priya.name })
  await deliver(w, {
    from: `"${'😀'.repeat(150)}" <${chris.email}>`,
    to: support,
    subject: '😀'.repeat(150),
  })
  await deliver(w, { from: chris.email, to: support, subject: '   ' })
  const subjects = (await (await w.as(chris.email)).customer.cases()).map(({ subject }) => subject)
  expect(subjects).toEqual(['Email without a subject', '😀'.repeat(100), 'Exports'])

  await deliver(w, { from: 'chris.private@elsewhere.example', to, text: 'From my phone' })
  expect(await messages()).toEqual([])
  await deliver(w, { from: chris.email.toUpperCase(), to, text: 'From my desk' })
  expect((await messages()).map(({ actor }) => actor.type === 'contact' && actor.name)).toEqual([
    chris.name,
  ])
  const { agent } = await w.as(maya.email)
  const open = await w.db.selectFrom('cases').select('id').execute()
  for (const { id } of open) await agent.close({ number: `C-${id}`, why: 'Enough' })
  await w.pass(days(181))
  await deliver(w, { from: 'chris.private@elsewhere.example', to, text: 'Still there?' })
  expect(await messages()).toHaveLength(1)
  expect((await inbox(w)).at(-1)?.outcome).toBe('unmatched')
})

interface Eml {
  headers: Record<string, string>
  from: string
  subject: string
}

function headersOf(file: string): Eml {
  const raw = readFileSync(file, 'latin1').replaceAll('\r\n', '\n')
  const [head = ''] = raw.replace(/^From [^\n]*\n/, '').split('\n\n')
  const lines = head.replaceAll(/\n[ \t]+/g, ' ').split('\n')
  const pairs = lines.map((line) => [
    line.slice(0, line.indexOf(':')),
    line.slice(line.indexOf(':') + 1).trim(),
  ])
  const headers = Object.fromEntries(pairs) as Record<string, string>
  const named = (name: string) =>
    Object.entries(headers).find(([each]) => each.toLowerCase() === name)?.[1] ?? ''
  return { headers, from: named('from'), subject: named('subject') }
}

const emls = (folder: string): [string, Eml][] => {
  const within = dirname(sharedFile(`mail/${folder}/LICENSE`))
  const files = readdirSync(within).filter((name) => name.endsWith('.eml'))
  return files.map((name) => [name, headersOf(`${within}/${name}`)])
}

test('bounces, abuse reports and notes from the beach are no answer and get none', async () => {
  const { w, to, messages } = await opened()
  const sent = await mailsSent(w)
  for (const [, { headers, from, subject }] of emls('machine-mail')) {
    await deliver(w, { headers, subject, to, from, text: 'This is not a person.' })
  }
  expect((await inbox(w)).map(({ outcome }) => outcome)).toEqual(Array(57).fill('automatic'))
  expect(await messages()).toEqual([])
  expect(await mailsSent(w)).toBe(sent)
})

test('what a person writes is never taken for a machine’s, however awkward their mail program is', async () => {
  const { w, number, to, messages } = await opened()
  const machines = [
    'auto_reply.eml',
    'auto_reply_with_auto_submitted.eml',
    'bounced_with_no_from.eml',
    'non_utf_encoded_mail.eml',
  ]
  const human = emls('real-eml').filter(([name]) => !machines.includes(name))
  for (const [index, [, { headers, from, subject }]] of human.entries()) {
    await deliver(w, { headers, subject, to, from, text: `Answer ${index}` })
  }
  for (const subject of [
    'Out of office printing is broken',
    'Automatic replies do not go out',
    'Re: Undeliverable: Hm',
  ]) {
    await deliver(w, { from: chris.email, to, subject, text: subject })
  }
  const kept = await w.db.selectFrom('inbox').select(['why', 'case_id']).execute()
  const strangers = kept.filter(({ why }) => why === 'not_on_case')
  expect(strangers).toEqual(
    Array(33).fill({ why: 'not_on_case', case_id: Number(number.slice(2)) }),
  )
  expect(await messages()).toHaveLength(3)
})
