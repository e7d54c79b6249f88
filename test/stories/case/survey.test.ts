import { chris, maya, tom } from '@caselead/api/demo/cast.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { linkIn, visit } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

/** Solved on Tuesday at 16:40; the hour of the team's calendar ends on Wednesday at 09:40. */
async function surveyed() {
  const w = await world({ at: '2026-11-24T15:00:00Z' })
  const { number } = await (await w.as(chris.email)).customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'degraded' },
  })
  await w.pass(minutes(40))
  const { agent } = await w.as(maya.email)
  await agent.resolve({ number, resolution: 'They go through now.' })
  await w.moveTo('2026-11-25T08:39:59Z')
  expect((await w.newestMail(chris.email)).text).not.toContain('from 1 to 7')
  await w.moveTo('2026-11-25T08:40:00Z')
  const mail = await w.newestMail(chris.email)
  expect(mail.text).toContain('“Northwind made it easy for me to handle my issue.”')
  return { w, number, agent, mail, survey: async () => (await agent.case({ number })).survey }
}

const signed = `I'd say 2/7, took ages

--
Chris Novak
Bright Dental, 7 Main Street, New York
+1 212 555 0106`

test.for<[string, string, { ces: number | null; comment: string }]>([
  ['a sentence and a signature', signed, { ces: 2, comment: "I'd say 2/7, took ages" }],
  ['a number', '6', { ces: 6, comment: '' }],
  ['a word', 'Six! Thank you', { ces: 6, comment: 'Six! Thank you' }],
  [
    'words alone',
    'Too many questions, too little help.',
    { ces: null, comment: 'Too many questions, too little help.' },
  ],
])('a survey answered by mail with %s is read as it was meant', async ([, words, expected]) => {
  const { w, mail, number, survey } = await surveyed()
  await w.answer(mail.id, words)
  expect(await survey()).toEqual({ ...expected, csat: null })
  const answers = (await w.events(number)).filter(({ kind }) => kind === 'survey_answered')
  expect(answers).toHaveLength(1)
  expect(answers[0]?.actor).toMatchObject({ type: 'contact', name: chris.name })
})

const kindsOf = async (w: World, number: string, from: number) =>
  (await w.events(number)).slice(from).map(({ kind }) => kind)

test.for<[string, string, number | null]>([
  ['with a score', '2 - it still does not work', 2],
  ['without one', 'Leider ist das Problem nicht gelöst.', null],
  ['with numbers that are none', "7 of my users still can't log in", null],
])('an answer that says it isn’t solved opens the case again, %s', async ([, words, ces]) => {
  const { w, mail, number, agent, survey } = await surveyed()
  const before = (await w.events(number)).length
  await w.answer(mail.id, words)
  expect((await agent.case({ number })).status).toBe('open')
  expect((await survey())?.ces).toBe(ces)
  const kinds = await kindsOf(w, number, before)
  expect(kinds.slice(0, 4)).toEqual(['survey_answered', 'customer_message', 'reopened', 'triaged'])
  expect(kinds).not.toContain('survey_sent')
  const { timeline } = await (await w.as(chris.email)).customer.case({ number })
  expect(timeline.filter(({ body }) => body?.includes(words.slice(4)))).toHaveLength(1)
})

test('of a closed case the lead is told, and it stays closed until somebody opens it', async () => {
  const { w, mail, number, agent } = await surveyed()
  await w.moveTo('2026-12-08T08:00:00Z')
  expect((await agent.case({ number })).status).toBe('closed')
  await w.answer(mail.id, 'This is still broken.')
  expect((await agent.case({ number })).status).toBe('closed')
  const { lead } = await (await w.as(chris.email)).customer.case({ number })
  const told = await w.newestMail(lead?.name === maya.name ? maya.email : tom.email)
  expect(told.subject).toContain(`, the customer says it isn’t solved [${number}]`)
  const { timeline } = await (await w.as(chris.email)).customer.case({ number })
  expect(timeline.at(-1)).toMatchObject({ kind: 'customer_message', body: 'This is still broken.' })
})

test('an answer without a number is asked for one once, and the form on the page stays', async () => {
  const { w, mail, number, survey } = await surveyed()
  await w.answer(mail.id, 'Too many questions, too little help.')
  const again = await w.newestMail(chris.email)
  expect(again.text).toContain('we couldn’t find a number in it')
  const browser = visit(w)
  expect((await browser.open(linkIn(again.text))).html).toContain('name="ces"')
  await w.answer(again.id, 'I do not do numbers.')
  await w.pass(days(1))
  expect((await w.newestMail(chris.email)).id).toBe(again.id)
  await w.answer(again.id, '3')
  expect(await survey()).toEqual({ ces: 3, csat: null, comment: 'I do not do numbers.' })
  expect((await browser.open(`/cases/${number}`)).html).not.toContain('name="ces"')
})

test.for<[string, string]>([
  ['thanks', 'Thanks!'],
  ['thanks and a signature', 'Thank you, it works now!\n\nBest regards\nChris Novak'],
  ['thanks in German', 'Vielen Dank für die schnelle Hilfe!'],
])('%s alone never open a case again, whichever mail they answer', async ([, words]) => {
  const { w, mail, number, agent } = await surveyed()
  const solved = (await w.mails(chris.email)).find(({ id }) => id !== mail.id)
  for (const id of [mail.id, solved?.id ?? '']) {
    await w.answer(id, words)
    expect((await agent.case({ number })).status).toBe('resolved')
  }
  await w.moveTo('2026-12-08T08:00:00Z')
  await w.answer(mail.id, words)
  const one = await agent.case({ number })
  expect(one.status).toBe('closed')
  expect(one.clocks.map(({ kind }) => kind)).not.toContain('next_response')
  const { timeline } = await (await w.as(chris.email)).customer.case({ number })
  expect(timeline.some(({ body }) => body?.startsWith(words.slice(0, 6)))).toBe(true)
})

test('a rating sent as an answer to another mail of the case counts, and opens nothing', async () => {
  const { w, mail, agent, number, survey } = await surveyed()
  const solved = (await w.mails(chris.email)).find(({ id }) => id !== mail.id)
  await w.answer(solved?.id ?? '', '6, thanks')
  expect(await survey()).toMatchObject({ ces: 6 })
  expect((await agent.case({ number })).status).toBe('resolved')
})

test('pressed twice, at once, or by mail and on the page, an answer is recorded once', async () => {
  const { w, mail, number } = await surveyed()
  const { customer } = await w.as(chris.email)
  const press = () => customer.answerSurvey({ number, ces: 5, comment: '' })
  await Promise.all([press(), press(), w.answer(mail.id, '5')])
  await press()
  const browser = visit(w)
  await browser.open(linkIn(mail.text))
  const rated = await browser.submit(`/cases/${number}`, { verb: 'rate', ces: '5', comment: '' })
  expect(rated.text).toContain('Thank you for your rating.')
  const answers = (await w.events(number)).filter(({ kind }) => kind === 'survey_answered')
  expect(answers).toHaveLength(1)

  const broken = () => customer.answerSurvey({ number, ces: 5, comment: 'Still broken.' })
  await Promise.all([broken(), broken()])
  const since = await kindsOf(w, number, 0)
  expect(since.filter((kind) => kind === 'reopened')).toHaveLength(1)
  expect(since.filter((kind) => kind === 'survey_answered')).toHaveLength(2)
})

test('words that come with the answer reach whoever leads the case', async () => {
  const { w, mail, number } = await surveyed()
  await w.answer(mail.id, 'It is still broken, to be honest.')
  const { lead } = await (await w.as(chris.email)).customer.case({ number })
  const told = await w.newestMail(lead?.name === maya.name ? maya.email : tom.email)
  expect(told.subject).toContain(`, the customer says it isn’t solved [${number}]`)
  expect(told.text).toContain('It is still broken, to be honest.')
})

test('whoever answers twice is heard twice, and the newer answer counts', async () => {
  const { w, mail, number, agent, survey } = await surveyed()
  await w.answer(mail.id, '2')
  await w.pass(hours(1))
  await w.answer(mail.id, 'Make that a 5, it got better')
  expect(await survey()).toEqual({ ces: 5, csat: null, comment: 'Make that a 5, it got better' })
  const { record } = await agent.case({ number })
  expect(record.filter(({ kind }) => kind === 'survey_answered')).toHaveLength(2)
  expect((await agent.case({ number })).status).toBe('resolved')
})

test('the answer may be given on the page too, and only once the case is solved', async () => {
  const { w, mail, number, survey } = await surveyed()
  const browser = visit(w)
  await browser.open(linkIn(mail.text))
  const rated = await browser.submit(`/cases/${number}`, {
    verb: 'rate',
    ces: '7',
    comment: 'Quick',
  })
  expect(rated.text).toContain('Thank you for your rating.')
  expect(await survey()).toEqual({ ces: 7, csat: null, comment: 'Quick' })

  const { customer } = await w.as(chris.email)
  const other = await customer.open({
    subject: 'Labels',
    body: 'Blank',
    impact: 'one',
    urgency: 'question',
  })
  const early = customer.answerSurvey({ number: other.number, ces: 1, comment: '' })
  await expect(early).rejects.toThrow('This case isn’t solved yet, so there’s nothing to rate.')
  const nothing = customer.answerSurvey({ number, ces: null, comment: '  ' })
  await expect(nothing).rejects.toThrow('Choose a number from 1 to 7, or write a few words.')
})
