import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chris, dana, ines, lena, maya, sofia, tom } from '@caselead/api/demo/cast.ts'
import { replay } from '@caselead/api/replay/replay.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { newFolder } from '../../setup/folder.ts'
import { sharedFile } from '../../setup/shared-data.ts'
import { linkIn, signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const packet = {
  ...{ summary: 'Exports stop', impact: 'No invoices', tried: 'A smaller file' },
  ...{ environment: '4.2', ask: 'Find it', customerWords: 'It stops' },
}

async function opened() {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const { customer } = await w.as(chris.email)
  const { number } = await customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'degraded' },
  })
  return { w, customer, number, as: async (email: string) => (await w.as(email)).agent }
}

test('a refund that waits stands in the day of whoever may answer it, and of nobody else', async () => {
  const { w, number, as } = await opened()
  await (await as(maya.email)).askRefund({ number, usd: 250, reason: 'Two days' })
  const numbers = async (email: string) =>
    (await (await as(email)).home()).refunds.map((row) => row.number)
  expect(await numbers(dana.email)).toEqual([number])
  expect(await numbers(ines.email)).toEqual([number])
  expect(await numbers(maya.email)).toEqual([])
  expect(await numbers(tom.email)).toEqual([])
  expect((await (await signedIn(w, dana.email)).open('/desk')).text).toContain('Refund to answer')
  await (await as(dana.email)).authoriseRefund({ number })
  expect(await numbers(dana.email)).toEqual([])
})

test('“escalated to you … ago” counts from when it was escalated to you', async () => {
  const { w, number, as } = await opened()
  await (await as(maya.email)).escalate({ number, to: 'L3', reason: 'Beyond me', packet })
  const first = (await (await as(sofia.email)).case({ number })).handoff
  await w.pass(hours(3))
  const now = (await (await as(sofia.email)).case({ number })).handoff
  expect(now?.to).not.toBe(first?.to)
  const called = (await w.events(number)).findLast(({ kind }) =>
    ['assigned', 'escalated'].includes(kind),
  )
  expect(now?.since).toBe(called?.at)
  expect(now?.since).toBeGreaterThan(first?.since ?? 0)
})

test('the form that returns a handoff lists what is missing', async () => {
  const { w, number, as } = await opened()
  const { environment: _, ...most } = packet
  await (await as(maya.email)).escalate({
    ...{ number, to: 'L3', reason: 'Beyond me', packet: { ...most, environment: '' } },
  })
  const { handoff } = await (await as(ines.email)).case({ number })
  const { html } = await (await signedIn(w, ines.email)).open(`/desk/cases/${number}`)
  const listed = [...html.matchAll(/name="lacks" value="(\w+)"/g)].map(([, field]) => field)
  expect(listed).toEqual(handoff?.completeness.missing)
  expect(listed).toContain('environment')
})

test('a reminder repeats the question that waits', async () => {
  const { w, number, as } = await opened()
  await (await as(maya.email)).waitOnCustomer({ number, question: 'Which release is it?' })
  const asked = await w.newestMail(chris.email)
  await w.pass(days(3))
  const reminder = await w.newestMail(chris.email)
  expect(reminder.id).not.toBe(asked.id)
  expect(reminder.text).toContain('Which release is it?')
})

test('a promise without words mails nothing, and warns nobody while it is made', async () => {
  const { w, number, as, customer } = await opened()
  const before = (await w.mails(chris.email)).length
  const agent = await as(maya.email)
  for (const ahead of [minutes(1), minutes(3), minutes(30), days(1)]) {
    await agent.promiseUpdate({ number, by: w.now() + ahead, words: '' })
    await w.pass(0)
    const kinds = (await w.events(number)).filter(({ at }) => at === w.now())
    expect(kinds.map(({ kind }) => kind)).not.toContain('clock_warned')
  }
  expect((await w.mails(chris.email)).length).toBe(before)
  expect((await customer.case({ number })).nextUpdateBy).toBe(w.now() + days(1))
})

test('a case that is with a partner says so in one way, wherever it is read', async () => {
  const { w, number, as, customer } = await opened()
  await (await as(maya.email)).escalate({ number, to: 4, reason: 'Their router', packet })
  const seen = await customer.case({ number })
  expect(seen.standing).toContain('with our partner')
  expect(seen.ladder.map(({ state }) => state)).not.toContain('here')
  expect(seen.ladder.filter(({ state }) => state === 'referred')).toHaveLength(1)
  const page = await (await signedIn(w, chris.email)).open(`/cases/${number}`)
  expect(page.text).not.toContain('has it now')
  expect(page.text).toContain(`We’ve referred this to our partner, ${lena.name}.`)
})

test('who reported it is not told of a known incident, and reopening keeps it', async () => {
  const { number, as, customer } = await opened()
  const agent = await as(maya.email)
  await agent.openIncident({ number, title: 'Exports are slow' })
  const { number: other } = await customer.open({
    ...{ subject: 'Exports too', body: 'Slow.', impact: 'one', urgency: 'degraded' },
  })
  const incident = (await agent.case({ number })).incident
  await agent.linkIncident({ number: other, incident: incident?.id ?? '' })
  const told = async (which: string) =>
    (await customer.case({ number: which })).timeline.find(
      ({ kind }) => kind === 'linked_to_incident',
    )?.sentence
  expect(await told(number)).toBe('We opened an incident for this: Exports are slow')
  expect(await told(other)).toBe('This is part of a known incident: Exports are slow')
  await agent.resolve({ number, resolution: 'Faster now.' })
  await customer.write({ number, body: 'It is slow again.' })
  expect((await agent.case({ number })).incident?.id).toBe(incident?.id)
})

test('what the desk counts is what its lists hold, whatever became of a case', async () => {
  const { w, number, as, customer } = await opened()
  const agent = await as(maya.email)
  const { number: late } = await customer.open({
    ...{ subject: 'Labels', body: 'Blank.', impact: 'one', urgency: 'blocked' },
  })
  await w.pass(days(4))
  await agent.reply({ number: late, body: 'Sorry.' })
  await agent.resolve({ number: late, resolution: 'Done.' })
  await agent.waitOnCustomer({ number, question: 'Which?' })
  const { counts } = await agent.home()
  for (const filter of ['open', 'waiting', 'unaccepted', 'breached'] as const) {
    const { paging } = await agent.queue({ filter })
    expect([filter, counts[filter]]).toEqual([filter, paging.total])
  }
})

test('so it is after another desk’s log was brought in', async () => {
  const { w, as } = await opened()
  const path = sharedFile('log-variants/reference.csv')
  // Cut in the middle, so that some of its cases are still open.
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, 200).join('\n')
  const cut = join(newFolder(), 'log.csv')
  writeFileSync(cut, lines)
  const { written } = await replay({ db: w.db, secret: w.runtime.secret, path: cut, now: w.now() })
  const agent = await as(maya.email)
  const { counts } = await agent.home()
  expect(written).toBeGreaterThan(20)
  for (const filter of ['open', 'waiting', 'unaccepted', 'breached'] as const) {
    const { paging } = await agent.queue({ filter })
    expect([filter, counts[filter]]).toEqual([filter, paging.total])
    const numbers = new Set<string>()
    for (let page = 1; numbers.size < paging.total; page++) {
      const { rows } = await agent.queue({ filter, page })
      if (rows.length === 0) break
      for (const one of rows) numbers.add(one.number)
    }
    expect([filter, numbers.size]).toEqual([filter, paging.total])
  }
})

test.for<[string, (link: string) => string, number]>([
  ['expired', (link) => link, 31],
  ['cut off', (link) => link.slice(0, -9), 0],
  ['invalid', (link) => link.replace(/key=.*/, 'key=nonsense'), 0],
  ['of another case', (link) => link.replace(/C-\d+/, 'C-9999'), 0],
])('a link that is %s leads to a page of ours with a way on', async ([why, spoil, pass]) => {
  const { w, number } = await opened()
  const link = linkIn((await w.newestMail(chris.email)).text)
  await w.pass(days(pass))
  const page = await visit(w).open(spoil(link))
  expect(page.status).toBe(404)
  expect(page.html).not.toContain('Not now')
  expect(page.text).toContain(
    why === 'expired' ? 'This link has expired' : 'This link doesn’t work',
  )
  expect(page.html).toMatch(/href="\/sign-in\?to=%2Fcases%2FC-\d+"/)
  const signed = await signedIn(w, chris.email)
  expect((await signed.open(spoil(link))).path).toBe(
    `/cases/${why === 'of another case' ? 'C-9999' : number}`,
  )
})
