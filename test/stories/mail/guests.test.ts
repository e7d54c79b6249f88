import { maya, priya, sam, sofia } from '@caselead/api/demo/cast.ts'
import { reportUndelivered } from '@caselead/api/mail/out/undelivered.ts'
import { expect, test } from 'vitest'
import { deliver } from '../../setup/deliver.ts'
import { theOne } from '../../setup/found.ts'
import { support } from '../../setup/mail-threads.ts'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const guest = { name: 'Zoe Adler', email: 'zoe@studio.example' }

/** Priya’s case, and whoever leads it; `w.as` is whoever else asks. */
async function ofPriya() {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const text = 'They no longer print.\n\nOn Mon, 23 Nov 2026 at 10:00, Sam wrote:\n> Look.'
  await deliver(w, { from: `${priya.name} <${priya.email}>`, to: support, cc: [sam.email], text })
  const { customer } = await w.as(priya.email)
  const number = theOne((await customer.cases())[0]).number
  const { agent } = await w.as(maya.email)
  return { w, number, agent, customer }
}

type Followed = Awaited<ReturnType<typeof ofPriya>>

async function followed() {
  const all = await ofPriya()
  await all.agent.addFollower({ number: all.number, ...guest })
  await all.w.post()
  return { ...all, zoe: (await all.w.as(guest.email)).customer }
}

/** Priya rates, and one of our emails to her comes back. */
async function ratedAndBounced({ w, number, agent, customer }: Followed) {
  await agent.resolve({ number, resolution: 'A new driver.' })
  await w.post()
  await customer.answerSurvey({ number, ces: 2, comment: 'Slow as ever.' })
  const rows = await w.db.selectFrom('outbox').selectAll().where('kind', '=', 'resolved').execute()
  for (const row of rows) {
    const report = { address: `bounced-${row.recipient}@x.example`, why: 'bounced' as const }
    await reportUndelivered(w.runtime, row, { ...report, said: 'no such user' })
  }
}

test('a guest reads the case, and neither its rating nor anybody’s address', async () => {
  const all = await followed()
  const { w, number, agent, zoe } = all
  await ratedAndBounced(all)
  const seen = JSON.stringify([await zoe.case({ number }), await zoe.email({ number, seq: 1 })])
  expect(seen).toContain('They no longer print.')
  for (const secret of ['Slow as ever', 'out of 7', 'bounced-', priya.email, sam.email])
    expect(seen).not.toContain(secret)
  await agent.reopen({ number, reason: 'Once more.' })
  await agent.reply({ number, body: 'We look again.' })
  const { text, html } = await w.newestMail(guest.email)
  expect(text).toContain('We look again.')
  for (const secret of ['Slow as ever', 'out of 7', 'bounced-']) {
    expect(text).not.toContain(secret)
    expect(html).not.toContain(secret)
  }
})

test('a guest is told of the case as somebody else’s, on every page and in every mail', async () => {
  const { w, number, agent } = await followed()
  const theirs = /your case lead|waiting for you|from you\b/i
  await agent.waitOnCustomer({ number, question: 'Since when?' })
  await w.post()
  const mail = await w.newestMail(guest.email)
  expect(mail.text).toContain(`We need more information from ${priya.name}`)
  expect(mail.text).not.toMatch(theirs)
  const visit = await signedIn(w, guest.email)
  const pages = [await visit.open(`/cases/${number}`), await visit.open('/cases')]
  for (const { text } of pages) {
    expect(text).toContain(`We need more information from ${priya.name}`)
    expect(text).not.toMatch(theirs)
  }
  const own = await (await signedIn(w, priya.email)).open(`/cases/${number}`)
  expect(own.text).toContain('Your case lead')
  expect(own.text).toContain('Waiting for you')
  await agent.resume({ number, why: 'We found it.' })
  await agent.resolve({ number, resolution: 'A new driver.' })
  const solved = await visit.open(`/cases/${number}`)
  expect(solved.text).toContain('the case lead will decide whether to reopen the case.')
  expect(solved.text).not.toContain('Send and reopen')
})

test('the customer still reads their rating and what didn’t reach them', async () => {
  const all = await followed()
  await ratedAndBounced(all)
  const { rating, timeline } = await all.customer.case({ number: all.number })
  expect(rating?.comment).toBe('Slow as ever.')
  const told = timeline.map(({ sentence }) => sentence).join(' ')
  expect(told).toMatch(/Our email to bounced-contact\S+ didn’t arrive/)
  expect(told).toContain('Our email to a follower didn’t arrive')
})

test('a guest asks everything of the case they follow, and gets no more than a guest', async () => {
  const { number, zoe, customer, w } = await followed()
  const other = await customer.open({
    ...{ subject: 'Scales', body: 'They drift.', impact: 'one', urgency: 'degraded' },
  })
  const { id } = theOne((await customer.case({ number })).followers[0])
  const me = { number: other.number, id }
  const refused: [string, () => Promise<unknown>][] = [
    ['escalate', () => zoe.askToEscalate({ number, reason: 'Now.' })],
    ['close', () => zoe.close({ number, why: '' })],
    ['reopen', () => zoe.reopen({ number, reason: 'Again.' })],
    ['rate', () => zoe.answerSurvey({ number, ces: 1, comment: '' })],
    ['add', () => zoe.addFollower({ number, email: sam.email })],
    ['add a stranger', () => zoe.addFollower({ number, email: 'new@studio.example' })],
    ['remove', () => zoe.removeFollower({ number, id: 'somebody' })],
    ['read another', () => zoe.case({ number: other.number })],
    ['read an email of another', () => zoe.email({ number: other.number, seq: 1 })],
    ['write on another', () => zoe.write({ number: other.number, body: 'Hello' })],
    ['leave another', () => zoe.removeFollower(me)],
  ]
  for (const [what, ask] of refused) await expect(ask(), what).rejects.toThrow()
  expect((await zoe.list({})).rows.map((one) => one.number)).toEqual([number])
  const { agent } = await w.as(guest.email)
  await expect(agent.case({ number })).rejects.toThrow()
  await expect(agent.email({ number, seq: 1 })).rejects.toThrow()
})

test('a guest who writes on a solved case, on the page or by mail, tells its lead, and it stays solved', async () => {
  const { w, number, agent, zoe } = await followed()
  await agent.resolve({ number, resolution: 'A new driver.' })
  await w.post()
  const mail = await w.newestMail(guest.email)
  expect(mail.text).toContain('and the case lead decides whether to reopen it.')
  expect(mail.text).not.toContain('the case opens again')
  await zoe.write({ number, body: 'Mine still prints nothing.' })
  await w.answer(mail.id, 'Nor does the one upstairs.')
  const { status, record } = await agent.case({ number })
  expect(status).toBe('resolved')
  const written = record.filter(({ kind }) => kind === 'customer_message').map(({ body }) => body)
  expect(written.slice(-2)).toEqual(['Mine still prints nothing.', 'Nor does the one upstairs.'])
  const alerts = await w.db
    .selectFrom('outbox')
    .select('kind')
    .where('kind', '=', 'alert')
    .execute()
  expect(alerts.length).toBeGreaterThan(0)
})

test('a colleague who follows is told that their answer opens it again', async () => {
  const { w, number, agent } = await ofPriya()
  await agent.addFollower({ number, email: sam.email, name: sam.name })
  await agent.resolve({ number, resolution: 'A new driver.' })
  expect((await w.newestMail(sam.email)).text).toContain(
    'reply to this email and the case opens again',
  )
})

test('a mail on its way to a follower stays here once they’re removed', async () => {
  const { w, number, agent } = await followed()
  const before = (await w.mails(guest.email)).length
  await agent.reply({ number, body: 'Which printer is it?' })
  const { followers } = await agent.case({ number })
  await agent.removeFollower({ number, id: theOne(followers[0]).id })
  expect(await w.mails(guest.email)).toHaveLength(before)
  expect((await w.newestMail(priya.email)).text).toContain('Which printer is it?')
  const left = await w.db
    .selectFrom('outbox')
    .select(['delivery', 'next_at'])
    .where('delivery', '=', 'unfollowed')
    .execute()
  expect(left).toEqual([{ delivery: 'unfollowed', next_at: null }])
})

test('a stranger added many times at once is one contact who follows once', async () => {
  const { w, number, agent } = await ofPriya()
  const adding = Array.from({ length: 6 }, () => agent.addFollower({ number, ...guest }))
  const results = await Promise.allSettled(adding)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const reasons = results.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
  expect(reasons.filter((reason) => reason.includes('already followed'))).toHaveLength(5)
  expect((await agent.case({ number })).followers).toHaveLength(1)
  const spelled = { ...guest, email: 'ZOE@Studio.Example' }
  await expect(agent.addFollower({ number, ...spelled })).rejects.toThrow('already followed')
  expect(await w.mails(guest.email)).toHaveLength(1)
})

test.for([support, `SUPPORT@northwind.example`, `support+${'a'.repeat(32)}@northwind.example`])(
  'our own address %s follows nothing',
  async (email) => {
    const { number, agent, customer } = await ofPriya()
    const ours = { number, email, name: 'Us' }
    await expect(agent.addFollower(ours)).rejects.toThrow('our own')
    await expect(customer.addFollower({ number, email })).rejects.toThrow('our own')
    expect((await agent.case({ number })).copied.map(({ address }) => address)).not.toContain(email)
  },
)

test('whoever is in copy is offered under a name of one line, whole to its last letter', async () => {
  const { w, agent, customer } = await ofPriya()
  const cc = [`"${'x'.repeat(99)}😀" <long@studio.example>`, '"a\n b" <lines@studio.example>']
  await deliver(w, { from: priya.email, to: support, subject: 'Scales', cc, text: 'They drift.' })
  const { number } = theOne((await customer.cases())[0])
  const { copied } = await agent.case({ number })
  expect(copied.map(({ name }) => name)).toEqual(['x'.repeat(99), 'a b'])
})

test('a guest’s number by mail rates nothing', async () => {
  const { w, number, agent, customer } = await followed()
  await agent.resolve({ number, resolution: 'A new driver.' })
  const { replyTo } = await w.newestMail(guest.email)
  await deliver(w, { from: guest.email, to: replyTo ?? '', text: '1' })
  const { rating, status, timeline } = await customer.case({ number })
  expect([rating, status]).toEqual([null, 'resolved'])
  expect(timeline.at(-1)).toMatchObject({ body: '1' })
})

const stranger = { name: 'Zoe Adler', email: 'zoe@gmail.example' }

test.for([
  ['a guest’s, on an open case', guest, false, guest.name, 'open'],
  ['a guest’s, on a solved case', guest, true, guest.name, 'resolved'],
  ['a colleague’s, on a solved case', sam, true, sam.name, 'open'],
  ['the customer’s own, on a solved case', priya, true, priya.name, 'open'],
  ['a stranger’s, on a solved case', stranger, true, priya.name, 'open'],
] as const)(
  'a mail added by hand does what it would have done by itself: %s',
  async ([, writer, isSolved, by, expected]) => {
    const { w, number, agent } = await followed()
    if (isSolved) await agent.resolve({ number, resolution: 'A new driver.' })
    const headers = { 'Authentication-Results': 'mx.example; dmarc=fail' }
    const from = `${writer.name} <${writer.email}>`
    const id = await deliver(w, { from, to: support, headers, text: 'It prints nothing.' })
    const { mail } = await w.as(sofia.email)
    await mail.add({ id, number, as: 'customer' })
    const { status, record } = await agent.case({ number })
    const said = record.findLast(({ kind }) => kind === 'customer_message')
    expect([said?.who, said?.body, status]).toEqual([by, 'It prints nothing.', expected])
  },
)
