import { learnFromPast } from '@caselead/api/actions/learn-from-past.ts'
import { days, hours, minutes } from '@caselead/api/core/instant.ts'
import { chris, lena, maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import { past } from '@caselead/api/demo/past.ts'
import { createCaller } from '@caselead/api/router.ts'
import { settleOldLetters } from '@caselead/db/outbox.ts'
import { expect, test } from 'vitest'
import { type World, world } from '../world.ts'
import { signedIn, visit } from './visit.ts'

const monday = '2026-11-23T08:00:00Z'

const open = async (w: World, urgency: 'blocked' | 'question', impact: 'team' | 'one') =>
  (
    await (
      await w.as(chris.email)
    ).customer.open({
      ...{ subject: `Exports, ${urgency}`, body: 'They stop.', impact, urgency },
    })
  ).number

/** Three days on which P2 got its first answer after two hours and P4 after forty minutes. */
async function threeDays(w: World): Promise<void> {
  const before = past(w.desk, w.now())
  const customer = createCaller(await before.as(chris.email)).customer
  const agent = createCaller(await before.as(maya.email)).agent
  const many = async (count: number, urgency: 'blocked' | 'question', impact: 'team' | 'one') => {
    const numbers: string[] = []
    const trouble = { subject: 'Exports', body: 'They stop.', impact, urgency }
    while (numbers.length < count) numbers.push((await customer.open(trouble)).number)
    return numbers
  }
  for (const morning of [0, 1, 2].map((passed) => w.now() + days(passed))) {
    await before.moveTo(morning)
    const late = await many(10, 'blocked', 'team')
    const kept = await many(14, 'question', 'one')
    await before.moveTo(morning + minutes(40))
    for (const number of kept) await agent.resolve({ number, resolution: 'Press F5' })
    await before.moveTo(morning + hours(2))
    for (const number of late) await agent.resolve({ number, resolution: 'Fixed' })
  }
  await settleOldLetters(w.db)
}

test('the desk learns from its own past at night, and shows what may run late', async () => {
  const w = await world({ at: monday })
  const leads = (await w.as(sofia.email)).agent
  await threeDays(w)
  await w.moveTo('2026-11-26T08:00:00Z')

  const number = await open(w, 'blocked', 'team')
  expect((await leads.atRisk()).learnedAt).toBe(null)
  await w.pass(minutes(30))
  const [unlearned] = (await leads.atRisk()).rows
  expect(unlearned).toMatchObject({ number, risk: { name: 'First response', chance: 0.25 } })
  expect(unlearned?.risk.sentence).toContain('50 % of its time is used up')

  await learnFromPast(w.desk)
  await w.pass(minutes(1))
  const { rows, learnedAt, kinds } = await leads.atRisk()
  expect(learnedAt).toBe(w.now() - minutes(1))
  expect(kinds[0]).toMatchObject({ name: 'First response', looks: 204, late: 120 })
  expect(rows[0]).toMatchObject({ number, risk: { name: 'First response' } })
  expect(rows[0]?.risk.chance).toBeGreaterThan(0.8)
  expect(rows[0]?.risk.sentence).toMatch(/cases like this, .*P2.*, ran late\.$/)

  const page = await (await signedIn(w, sofia.email)).open('/desk/risk')
  expect(page.text).toContain(rows[0]?.risk.sentence)
  expect(page.text).toContain('learned from 204 looks, 120 of them late')
}, 60_000)

test('it learns once a night, whoever asks', async () => {
  const w = await world({ at: '2026-11-24T03:00:00Z' })
  const next = Date.parse('2026-11-25T02:00:00Z')
  const versions = () => w.db.selectFrom('risk_models').select(['version', 'learned_at']).execute()
  expect(await Promise.all([learnFromPast(w.desk), learnFromPast(w.desk)])).toEqual([next, next])
  await w.pass(hours(22))
  expect(await learnFromPast(w.desk)).toBe(next)
  expect(await versions()).toHaveLength(1)
  await w.moveTo(next)
  expect(await learnFromPast(w.desk)).toBe(next + days(1))
  expect((await versions()).map(({ learned_at }) => learned_at).sort()).toEqual([
    Date.parse('2026-11-24T03:00:00Z'),
    next,
  ])
})

test('nobody but the team sees what may run late, and a partner only what is theirs', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  await open(w, 'blocked', 'team')
  await w.pass(minutes(45))
  expect((await (await w.as(sofia.email)).agent.atRisk()).rows).toHaveLength(1)
  expect((await (await w.as(lena.email)).agent.atRisk()).rows).toEqual([])
  for (const who of [chris, priya]) {
    await expect((await w.as(who.email)).agent.atRisk()).rejects.toThrow('There is nothing here.')
    const { text } = await (await signedIn(w, who.email)).open('/desk/risk')
    expect(text).not.toContain('What may run late')
  }
  expect((await visit(w).open('/desk/risk')).text).not.toContain('What may run late')
})
