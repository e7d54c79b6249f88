import { ingrid, maya, tom } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { linkIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

/** Ingrid, whose plan allows two requests on a case, opens a P3 on Tuesday at 09:00. */
async function opened() {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { customer } = await w.as(ingrid.email)
  const { number } = await customer.open({
    ...{ subject: 'Labels', body: 'They are blank.', impact: 'one', urgency: 'degraded' },
  })
  const { agent } = await w.as(maya.email)
  const look = () => customer.case({ number })
  const lead = (await look()).lead?.name ?? ''
  const ask = () => customer.askToEscalate({ number, reason: 'We cannot ship today.' })
  return { w, number, agent, customer, look, ask, lead }
}

test('whoever asks to escalate is told at once who answers, and by when', async () => {
  const { w, number, lead } = await opened()
  const browser = visit(w)
  await browser.open(linkIn((await w.newestMail(ingrid.email)).text))
  const page = await browser.submit(`/cases/${number}`, {
    verb: 'escalate',
    reason: 'We cannot ship.',
  })
  expect(page.text).toContain(`${lead} will answer the request to escalate by 10:00 today.`)
  expect(page.text).toContain('Answer to the request by 10:00 today')

  const { text } = await w.newestMail(ingrid.email)
  expect(text).toContain(`${lead} will answer the request to escalate by 10:00 today.`)
  expect(text).toContain('Answer to the request by 10:00 today, Oslo time')
  expect(text).toContain('We’ve got the request to escalate.')
  const mail = await w.newestMail(lead === maya.name ? maya.email : tom.email)
  expect(mail.subject).toContain(`, the customer asked to escalate [${number}]`)
  expect(mail.text).toContain('We cannot ship.')
})

test('a request nobody answers is granted at the promised time', async () => {
  const { w, agent, number, ask, look } = await opened()
  await ask()
  await w.pass(minutes(30))
  await agent.reply({ number, body: 'Which printer is it?' })
  await agent.promiseUpdate({ number, by: w.now() + hours(5), words: 'A new driver.' })
  await w.pass(minutes(30) - 1)
  expect(await look()).toMatchObject({
    escalation: { allowed: false },
    standing: 'with our frontline team',
  })
  await w.pass(1)
  const one = await look()
  expect(one.standing).toBe('with our technical specialists')
  expect(one.timeline.map(({ sentence }) => sentence)).toContainEqual(
    expect.stringMatching(
      /^Moved up to our technical specialists \(.*\): a request to escalate wasn’t answered in time$/,
    ),
  )
  expect(one.escalation.askedAt).toBe(null)
})

test('a request may be declined, with a reason the customer reads', async () => {
  const { w, number, agent, ask, look } = await opened()
  await ask()
  await expect(agent.declineEscalation({ number, reason: ' ' })).rejects.toThrow(
    'The customer will read it.',
  )
  await agent.declineEscalation({
    number,
    reason: 'The fix goes out at noon; nobody would be faster.',
  })
  const { text } = await w.newestMail(ingrid.email)
  expect(text).toContain('Answer to the request ·')
  expect(text).toContain('The fix goes out at noon')
  const { timeline, escalation } = await look()
  expect(timeline.at(-2)?.body ?? '').toContain('The fix goes out at noon')
  expect(escalation.askedAt).toBe(null)
  const again = agent.declineEscalation({ number, reason: 'Again' })
  await expect(again).rejects.toThrow('The customer hasn’t asked to escalate.')
})

test('asking again waits four hours, and a plan allows only so many', async () => {
  const { w, number, agent, ask, look, lead } = await opened()
  await ask()
  await expect(ask()).rejects.toThrow('You’ve already asked to escalate. You’ll get an answer.')
  await agent.declineEscalation({ number, reason: 'Nearly done.' })
  await w.pass(minutes(90))
  await expect(ask()).rejects.toThrow(
    'You can ask again in 2 h 30 min. Until then, write to the case lead.',
  )
  expect((await look()).escalation).toMatchObject({
    allowed: false,
    why: expect.stringContaining('2 h 30 min'),
  })
  await w.pass(minutes(150))
  await ask()
  await agent.declineEscalation({ number, reason: 'Tonight.' })
  await w.pass(hours(48))
  await expect(ask()).rejects.toThrow(
    'You’ve used all the escalation requests your plan allows for this case.',
  )
})
