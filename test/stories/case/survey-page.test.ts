import { chris, maya, priya } from '@caselead/api/demo/cast.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { linkIn, signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

/** A case that is solved, and the link in the survey that follows. */
async function surveyed() {
  const w = await world({ at: '2026-11-24T15:00:00Z' })
  const { number } = await (await w.as(chris.email)).customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'degraded' },
  })
  await w.pass(minutes(40))
  const { agent } = await w.as(maya.email)
  await agent.resolve({ number, resolution: 'They go through now.' })
  await w.moveTo('2026-11-25T08:40:00Z')
  const { text, html } = await w.newestMail(chris.email)
  const answers = async () =>
    (await w.events(number)).filter(({ kind }) => kind === 'survey_answered')
  const survey = async () => (await agent.case({ number })).survey
  return {
    w,
    number,
    agent,
    link: linkIn(text),
    html,
    answers,
    survey,
    path: `/cases/${number}/survey`,
  }
}

test('the link in the survey opens a page that asks, says who reads the answer, and records nothing by itself', async () => {
  const { w, link, html, answers, path } = await surveyed()
  const pressed = (/href="([^"]+ces=6)"/.exec(html)?.[1] ?? '').replaceAll(
    /&(?:amp|#38|#x26);/gi,
    '&',
  )
  for (const address of [link, link, pressed]) {
    const page = await visit(w).open(address)
    expect(page.text).toContain('How easy was it?')
    expect(page.text).toContain('Maya Lindqvist and their team see your answer and your name.')
  }
  expect(await answers()).toEqual([])
  const chosen = await visit(w).open(pressed)
  expect(chosen.path).toBe(`${path}?ces=6`)
  expect(chosen.html).toMatch(/value="6" checked/)
})

test('a press records the answer, another changes it, and none counts twice', async () => {
  const { w, link, answers, survey, path } = await surveyed()
  const browser = visit(w)
  await browser.open(link)
  const press = (ces: string, comment = '') =>
    browser.submit(path, { verb: 'rate', ces, comment, key: `${ces}-${comment}-key` })
  const first = await press('3', 'You asked twice.')
  expect(first.path).toBe(path)
  expect(first.text).toContain('Thank you, we have your answer')
  expect(first.text).toContain('You answered 3 out of 7. In your words You asked twice.')
  await press('3', 'You asked twice.')
  await browser.submit(path, { verb: 'rate', ces: '3', comment: 'You asked twice.' })
  expect(await answers()).toHaveLength(1)
  const changing = await browser.open(`${path}?change=yes`)
  expect(changing.html).toMatch(/value="3" checked/)
  expect(changing.text).toContain('What you send replaces this answer.')
  await press('6', 'You asked twice.')
  expect(await survey()).toEqual({ ces: 6, csat: null, comment: 'You asked twice.' })
  expect(await answers()).toHaveLength(2)
})

test('an answer that is none is asked for again with what was written', async () => {
  const { w, link, answers, path } = await surveyed()
  const browser = visit(w)
  await browser.open(link)
  const refused = await browser.submit(path, { verb: 'rate', comment: '' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Choose a number from 1 to 7, or write a few words.')
  expect(await answers()).toEqual([])
})

test('an answer that says it isn’t solved opens the case again, and the page says so', async () => {
  const { w, link, agent, number, path } = await surveyed()
  const browser = visit(w)
  await browser.open(link)
  const told = await browser.submit(path, {
    verb: 'rate',
    ces: '2',
    comment: 'It still doesn’t work.',
  })
  expect(told.text).toContain('The case is open again.')
  expect((await agent.case({ number })).status).toBe('open')
})

test('the link opens this survey alone, and only while it lasts', async () => {
  const { w, link, number, path } = await surveyed()
  const other = await (await w.as(chris.email)).customer.open({
    ...{ subject: 'Labels', body: 'Blank.', impact: 'one', urgency: 'question' },
  })
  const browser = visit(w)
  await browser.open(link)
  expect((await browser.open(`/cases/${other.number}/survey`)).path).toContain('/sign-in')
  const forged = await visit(w).open(link.replace(/key=.*/, 'key=made-up'))
  expect(forged.text).toContain('This link doesn’t work')
  const stranger = await signedIn(w, priya.email)
  expect((await stranger.open(path)).status).toBe(404)
  await w.pass(days(31))
  const late = await visit(w).open(link)
  expect(late.text).toContain('This link has expired')
  expect(late.html).toContain(`to=${encodeURIComponent(`/cases/${number}`)}`)
})

test('before it is solved there is nothing to rate, whoever looks', async () => {
  const { w } = await surveyed()
  await w.pass(hours(1))
  const { number } = await (await w.as(chris.email)).customer.open({
    ...{ subject: 'Labels', body: 'Blank.', impact: 'one', urgency: 'question' },
  })
  const browser = await signedIn(w, chris.email)
  const page = await browser.open(`/cases/${number}/survey`)
  expect(page.text).toContain('There’s nothing to rate yet')
  expect(page.html).not.toContain('name="ces"')
})

test('what was written before the session ran out is sent after signing in', async () => {
  const { w, path, answers } = await surveyed()
  const page = await visit(w).submit(path, { verb: 'rate', ces: '5', comment: 'Quick enough.' })
  expect(page.text).toContain('Sign in to send it')
  expect(page.text).toContain('Quick enough.')
  expect(await answers()).toEqual([])
})
