import { chris, dana, maya, tom } from '@caselead/api/demo/cast.ts'
import { idOf } from '@caselead/api/demo/past.ts'
import { days, minutes } from '@caselead/core/base/instant.ts'
import { addTimeOff } from '@caselead/db/team/add-people.ts'
import { expect, test } from 'vitest'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

/** A P2 of Tuesday 09:00; its customers hear every two hours. */
async function opened() {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { customer } = await w.as(chris.email)
  const { number } = await customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'team', urgency: 'degraded' },
  })
  const { agent } = await w.as(maya.email)
  const look = () => customer.case({ number })
  const lead = (await look()).lead?.name ?? ''
  const count = async (kind: string) =>
    (await w.events(number)).filter((one) => one.kind === kind).length
  /** Works on it every half hour without a word to the customer. */
  const workSilently = async (until: string) => {
    while (w.now() < Date.parse(until)) {
      await agent.note({ number, body: 'Still reading the log.' })
      await w.moveTo(Math.min(w.now() + minutes(30), Date.parse(until)))
    }
  }
  return { w, number, agent, customer, look, lead, count, workSilently }
}

test('a promise an agent makes reaches the customer, and any word by then keeps it', async () => {
  const { w, number, agent, look, count } = await opened()
  const by = Date.parse('2026-11-24T11:20:00+01:00')
  await agent.promiseUpdate({ number, by, words: 'By then we know which index it is.' })
  const { text } = await w.newestMail(chris.email)
  expect(text).toContain('By then we know which index it is.')
  expect(text).toContain('05:20 today, New York time')
  expect((await look()).nextUpdateBy).toBe(by)

  await w.moveTo('2026-11-24T09:50:00Z')
  await agent.sendUpdate({ number, body: 'It is the one on the date.', nextBy: null })
  await w.pass(minutes(31))
  expect(await count('promise_broken')).toBe(0)
  expect((await w.newestMail(chris.email)).text).toContain('It is the one on the date.')
  expect((await look()).nextUpdateBy).toBe(Date.parse('2026-11-24T13:50:00+01:00'))
})

test('a reply and the time of the next word reach the customer in one mail', async () => {
  const { w, number, agent, look } = await opened()
  const mails = async () =>
    (await w.db.selectFrom('outbox').select('id').where('recipient', 'like', 'contact:%').execute())
      .length
  const before = await mails()
  const by = Date.parse('2026-11-24T11:20:00+01:00')
  await agent.reply({ number, body: 'I am reading the log.', nextBy: by })
  const { text } = await w.newestMail(chris.email)
  expect(text).toContain('I am reading the log.')
  expect(text).toContain('Next update by 05:20 today')
  expect([await mails(), (await look()).nextUpdateBy]).toEqual([before + 1, by])
  const past = { number, body: 'And now?', nextBy: w.now() - minutes(1) }
  await expect(agent.reply(past)).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT' })
  expect(await mails()).toBe(before + 1)
})

test('when a promised time comes without a word, one goes out on the lead’s behalf', async () => {
  const { w, number, agent, look, lead, count } = await opened()
  const by = w.now() + minutes(20)
  await agent.promiseUpdate({ number, by, words: null })
  await w.pass(minutes(15))
  const reminder = await w.newestMail(lead === maya.name ? maya.email : tom.email)
  expect(reminder.subject).toMatch(/^High: .+, next update due by .+\[C-\d+\]$/)
  expect(reminder.text).toContain('Nobody has sent the promised update yet.')
  expect(reminder.text).toContain('Hello Chris Novak,\n\nWhat’s happened so far:')
  expect(reminder.text).toContain(`/desk/cases/${number}?draft=update#update`)
  await w.pass(minutes(5))
  const mail = await w.newestMail(chris.email)
  expect(mail.from).not.toContain(lead)
  expect(mail.text).toContain(`There’s no news yet. ${maya.name} is working on it.`)
  expect(mail.text).toContain(`Automatic update\nOn behalf of ${lead}`)
  const broken = (await w.events(number)).find(({ kind }) => kind === 'promise_broken')
  expect(broken).toMatchObject({ data: { by, lead: { name: lead } }, visibility: 'internal' })
  expect(await look()).toMatchObject({ nextUpdateBy: Date.parse('2026-11-24T10:00:00+01:00') })
  expect(await count('escalated')).toBe(0)
})

test('while the lead is on leave, whoever stands in is asked and gets the draft', async () => {
  const { w, number, agent, customer, lead } = await opened()
  const away = lead === maya.name ? maya.email : tom.email
  await addTimeOff(w.db, await idOf(w.runtime, away), w.now(), w.now() + days(3))
  await customer.askToEscalate({ number, reason: 'We close the month today.' })
  const standIn = dana.email
  expect((await w.newestMail(standIn)).text).toContain('We close the month today.')
  await agent.promiseUpdate({ number, by: w.now() + minutes(20), words: null })
  await w.pass(minutes(15))
  expect((await w.newestMail(standIn)).text).toContain(
    'Hello Chris Novak,\n\nWhat’s happened so far:',
  )
  expect((await w.mails(away)).filter(({ subject }) => /escalate|due soon/.test(subject))).toEqual(
    [],
  )
})

test('two updates in a row without human words bring in somebody with authority', async () => {
  const { w, number, look, count, workSilently } = await opened()
  await workSilently('2026-11-24T12:00:00+01:00')
  expect(await count('update_sent')).toBe(2)
  const escalated = (await w.events(number)).filter(({ kind }) => kind === 'escalated')
  expect(escalated).toHaveLength(1)
  expect(escalated[0]).toMatchObject({
    actor: { type: 'system', rule: 'only-automatic-words' },
    data: { kind: 'hierarchical', because: { evidence: '2 automatic updates in a row' } },
  })
  expect((await look()).standing).toBe('with our technical specialists')
})

test('one word from a person in between and nobody is brought in', async () => {
  const { w, number, agent, count, workSilently } = await opened()
  await workSilently('2026-11-24T11:30:00+01:00')
  await agent.reply({ number, body: 'I am still on it, Chris.' })
  await workSilently('2026-11-24T14:30:00+01:00')
  expect(await count('update_sent')).toBe(2)
  expect((await w.events(number)).map(({ kind }) => kind)).not.toContain('escalated')
})

test('while the customer has to answer, updates go out and nobody is brought in', async () => {
  const { w, number, agent, count } = await opened()
  await agent.waitOnCustomer({ number, question: 'Which export is it?' })
  await w.pass(days(3))
  expect(await count('update_sent')).toBeGreaterThan(6)
  expect(await count('escalated')).toBe(0)
  expect((await w.newestMail(chris.email)).text).toContain('Which export is it?')
})

test('the desk offers a draft of what happened, and says which promises were kept', async () => {
  const { w, number, agent } = await opened()
  await w.pass(minutes(61))
  await agent.reply({ number, body: 'Sorry for the silence.' })
  await agent.note({ number, body: 'INTERNAL' })
  const desk = await signedIn(w, maya.email)
  const plain = await desk.open(`/desk/cases/${number}`)
  expect(plain.html).toContain('Promises kept: 1 of 2. Late: 1. Broken: 0.')
  expect(plain.html).not.toContain('Since our last update')
  const drafted = await desk.open(`/desk/cases/${number}?draft=update`)
  expect(drafted.html).toMatch(/Since our last update:\s*- Our team worked on it\./)
})
