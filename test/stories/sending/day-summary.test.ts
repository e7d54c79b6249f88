import { chris, dana, jonas, lena, sofia } from '@caselead/api/demo/cast.ts'
import { summariseDays } from '@caselead/api/jobs/due/summarise-days.ts'
import { mailboxMail } from '@caselead/api/mailbox/read.ts'
import { hours, minutes, seconds } from '@caselead/core/base/instant.ts'
import { addTimeOff } from '@caselead/db/team/add-people.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { theOne } from '../../setup/found.ts'
import { signedIn } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

/** Tuesday, before the day of the team begins. */
const early = '2026-11-24T07:00:00Z'
const evening = Date.parse('2026-11-24T16:00:00Z')

const asked = {
  subject: 'Exports',
  body: 'They stop.',
  impact: 'one',
  urgency: 'degraded',
} as const

/** An hour before their day ends Chris opens a case; its lead is whoever the matrix named. */
async function opened() {
  const w = await world({ at: early })
  await summariseDays(w.runtime)
  w.letPass(hours(8))
  const { number } = await (await w.as(chris.email)).customer.open(asked)
  const row = await w.db.selectFrom('cases').select('lead_id').executeTakeFirstOrThrow()
  const agents = await w.db.selectFrom('agents').select(['id', 'email']).execute()
  const lead = theOne(agents.find(({ id }) => id === row.lead_id))
  return { w, number, lead }
}

async function theirDayEnds(w: World, at: number = evening) {
  if (at > w.now()) await w.moveTo(at)
  await summariseDays(w.runtime)
  await w.post()
}

const summaries = async (w: World, to: string) =>
  (await w.mails(to)).filter(({ subject }) => subject.startsWith('Your day: '))

test('at the end of their day a lead is told what was promised for the next one', async () => {
  const { w, number, lead } = await opened()
  await theirDayEnds(w)
  const mail = await w.newestMail(lead.email)
  expect(mail.subject).toBe('Your day: 1 update promised for your next working day')
  expect(mail.text).toContain('Updates promised for your next working day (1)')
  expect(mail.text).toContain(`${number} · Exports`)
  expect(mail.text).toContain('You’re back on duty at 09:00 tomorrow.')
})

test('what they solved, and how it was rated, is in it', async () => {
  const { w, number, lead } = await opened()
  await (await w.as(lead.email)).agent.resolve({ number, resolution: 'Release 4.2 mends it.' })
  const customer = await w.as(chris.email)
  await w.pass(minutes(40))
  await customer.customer.answerSurvey({ number, ces: 6, comment: '' })
  await theirDayEnds(w)
  const { text, subject } = await w.newestMail(lead.email)
  expect(subject).toBe('Your day: news on 1 case')
  expect(text).toContain('16:00: You marked the case as solved.')
  expect(text).toMatch(/16:40: .*rated how easy this was: 6 out of 7\./)
})

test('what happened between two of their days is in the summary of the second, once', async () => {
  const { w, number, lead } = await opened()
  const customer = await w.as(chris.email)
  await w.moveTo(evening - seconds(1))
  await (await w.as(lead.email)).agent.resolve({ number, resolution: 'Release 4.2 mends it.' })
  await theirDayEnds(w)
  await w.pass(hours(3))
  await customer.customer.answerSurvey({ number, ces: 6, comment: '' })
  const days = ['2026-11-25T16:00:00Z', '2026-11-26T16:00:00Z']
  for (const day of days) await theirDayEnds(w, Date.parse(day))
  const texts = await Promise.all(
    (await summaries(w, lead.email)).map(async ({ id }) => (await mailboxMail(w.runtime, id)).text),
  )
  for (const told of ['You marked the case as solved.', '6 out of 7']) {
    expect(texts.filter((text) => text.includes(told))).toHaveLength(1)
  }
  expect(texts[0]).toMatch(/20:00 yesterday: .* 6 out of 7/)
})

test('however many cases there are, all of them are counted', async () => {
  const { w, number, lead } = await opened()
  await (await w.as(lead.email)).agent.askRefund({ number, usd: 250, reason: 'Two days' })
  await sql`insert into cases select (jsonb_populate_record(one, jsonb_build_object(
      'id', one.id + n, 'state', one.state || jsonb_build_object('id', one.id + n)))).*
    from cases one, generate_series(1, 600) n`.execute(w.db)
  await theirDayEnds(w)
  // Each is theirs to accept, and so is its refund.
  expect((await w.newestMail(dana.email)).subject).toBe('Your day: 1202 need your decision')
})

test('whoever is asked to take a case is told that it’s theirs to accept', async () => {
  const { w, number } = await opened()
  await theirDayEnds(w)
  const { subject, text } = await w.newestMail(dana.email)
  expect(subject).toMatch(/^Your day: 1 needs your decision/)
  expect(text).toContain(`${number} · Exports`)
  expect(text).toContain('It was escalated to you. Accept it, or return it')
})

test('nobody is told of nothing, nor while their day goes on, nor twice', async () => {
  const { w, lead } = await opened()
  await theirDayEnds(w, evening - minutes(1))
  expect(await summaries(w, lead.email)).toEqual([])
  await theirDayEnds(w)
  await theirDayEnds(w, evening + hours(2))
  expect(await summaries(w, lead.email)).toHaveLength(1)
  const uninvolved = [jonas, sofia, lena].map(({ email }) => summaries(w, email))
  expect((await Promise.all(uninvolved)).flat()).toEqual([])
})

test('two processes tell of one day once', async () => {
  const { w, lead } = await opened()
  await w.moveTo(evening)
  await Promise.all(Array.from({ length: 6 }, () => summariseDays(w.runtime)))
  await w.post()
  expect(await summaries(w, lead.email)).toHaveLength(1)
})

test('cut short before it is written, a day is told of later', async () => {
  const { w, lead } = await opened()
  await w.moveTo(evening)
  await sql`alter table outbox add constraint no_summary check (kind <> 'day_summary')`.execute(
    w.db,
  )
  await summariseDays(w.runtime)
  await sql`alter table outbox drop constraint no_summary`.execute(w.db)
  const taken = w.db.selectFrom('day_summaries').select('until').where('agent_id', '=', lead.id)
  expect(await taken.execute()).toEqual([{ until: Date.parse(early) }])
  await theirDayEnds(w, evening + minutes(5))
  expect(await summaries(w, lead.email)).toHaveLength(1)
})

test('whose leave begins early is told then, of everything until they are back', async () => {
  const { w, lead } = await opened()
  const leave = evening - minutes(30)
  await addTimeOff(w.db, lead.id, leave, Date.parse('2026-11-30T23:00:00Z'))
  await theirDayEnds(w, leave)
  const { subject, text } = await w.newestMail(lead.email)
  expect(subject).toBe('Your day: 1 late or due before you’re back')
  expect(text).toContain('You’re back on duty on Tue 1 Dec, 09:00.')
  await theirDayEnds(w, Date.parse('2026-11-25T16:00:00Z'))
  expect(await summaries(w, lead.email)).toHaveLength(1)
})

test('hours changed once the day is over don’t end it again', async () => {
  const { w, lead } = await opened()
  await theirDayEnds(w)
  const longer = JSON.stringify({
    ...{ zone: 'Europe/Berlin', holidays: [] },
    hours: { tue: [['09:00', '19:00']], wed: [['09:00', '17:00']] },
  })
  await w.db.updateTable('agents').set({ hours: longer }).where('id', '=', lead.id).execute()
  await theirDayEnds(w, evening + hours(2))
  expect(await summaries(w, lead.email)).toHaveLength(1)
})

test('it tells nothing of a day that ended long ago', async () => {
  const { w, lead } = await opened()
  await theirDayEnds(w, evening + hours(7))
  expect(await summaries(w, lead.email)).toEqual([])
})

test('whoever wants none gets none, and says so in their settings', async () => {
  const { w, lead } = await opened()
  const browser = await signedIn(w, lead.email)
  expect((await browser.open('/desk')).text).toContain('Your settings')
  expect((await browser.submit('/desk/settings', {})).text).toContain('Saved.')
  await theirDayEnds(w)
  expect(await summaries(w, lead.email)).toEqual([])
  await browser.submit('/desk/settings', { summary: 'yes' })
  const theirs = { summary: true, weekly: null }
  expect(await (await w.as(lead.email)).agent.settings()).toEqual(theirs)
  expect(await (await w.as(sofia.email)).agent.settings()).toEqual({ ...theirs, weekly: true })
})
