import { hours, minutes } from '@caselead/api/core/instant.ts'
import { chris, maya, tom } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { world } from '../world.ts'
import { linkIn, visit } from './visit.ts'

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

test('words that come with the answer reach whoever leads the case', async () => {
  const { w, mail, number } = await surveyed()
  await w.answer(mail.id, 'It is still broken, to be honest.')
  const { lead } = await (await w.as(chris.email)).customer.case({ number })
  const told = await w.newestMail(lead?.name === maya.name ? maya.email : tom.email)
  expect(told.subject).toBe(`${number} was rated in words`)
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
  expect(rated.text).toContain('Thank you for the rating.')
  expect(await survey()).toEqual({ ces: 7, csat: null, comment: 'Quick' })

  const { customer } = await w.as(chris.email)
  const other = await customer.open({
    subject: 'Labels',
    body: 'Blank',
    impact: 'one',
    urgency: 'question',
  })
  const early = customer.answerSurvey({ number: other.number, ces: 1, comment: '' })
  await expect(early).rejects.toThrow('This case is not solved yet.')
  const nothing = customer.answerSurvey({ number, ces: null, comment: '  ' })
  await expect(nothing).rejects.toThrow('Please answer with a number from 1 to 7.')
})
