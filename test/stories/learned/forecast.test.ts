import { business, chris, lena, priya, sofia, staff } from '@caselead/api/demo/cast.ts'
import { foreseeBreaches } from '@caselead/api/jobs/due/foresee-breaches.ts'
import { learnFromPast } from '@caselead/api/jobs/nightly/learn-from-past.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { expect, test } from 'vitest'
import { breakCase } from '../../setup/broken-case.ts'
import { type ToldCase, tellPast } from '../../setup/told-past.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

const standard = defaultMatrix(staff, business)
const monday = '2026-11-23T08:00:00Z'

const open = async (w: World, urgency: 'blocked' | 'question', impact: 'team' | 'one') =>
  (
    await (
      await w.as(chris.email)
    ).customer.open({
      ...{ subject: `Exports, ${urgency}`, body: 'They stop.', impact, urgency },
    })
  ).number

/** Five mornings on which P2 got its first answer after two hours and P4 after forty minutes. */
const mornings = [0, 1, 2, 3, 4].flatMap((passed) => {
  const at = Date.parse(monday) - days(7 - passed)
  const late: ToldCase = { at, impact: 'team', urgency: 'blocked', solvedAfter: 120 }
  const kept: ToldCase = { at, impact: 'one', urgency: 'question', solvedAfter: 40 }
  return [...Array<ToldCase>(6).fill(late), ...Array<ToldCase>(9).fill(kept)]
})

test('the desk learns from its own past at night, and shows what may run late', async () => {
  const w = await world({ at: monday })
  const leads = (await w.as(sofia.email)).agent
  await tellPast(w, chris.email, mornings)

  const number = await open(w, 'blocked', 'team')
  expect((await leads.atRisk()).learnedAt).toBe(null)
  await w.pass(minutes(30))
  const [unlearned] = (await leads.atRisk()).rows
  expect(unlearned).toMatchObject({ number, risk: { name: 'First response', chance: null } })
  expect(unlearned?.risk.sentence).toContain('50% of its time is gone')

  await learnFromPast(w.runtime)
  await w.pass(minutes(1))
  const { rows, learnedAt, kinds } = await leads.atRisk()
  expect(learnedAt).toBe(w.now() - minutes(1))
  expect(kinds[0]).toMatchObject({ name: 'First response', looks: 360, late: 180 })
  expect(rows[0]).toMatchObject({ number, risk: { name: 'First response' } })
  expect(rows[0]?.risk.chance).toBeGreaterThan(0.8)
  expect(rows[0]?.risk.sentence).toMatch(/cases like this \(rated High, .+\) ran late\.$/)

  const page = await (await signedIn(w, sofia.email)).open('/desk/risk')
  expect(page.text).toContain(rows[0]?.risk.sentence)
  expect(page.text).toContain('Learned from 360 snapshots, 180 of them late')
}, 60_000)

test('where a breach is likely the lead is warned long before its time, once', async () => {
  const likely = {
    name: 'likely-late',
    sentence: 'What will probably be late goes to somebody with authority',
    when: { on: 'foreseen' as const, oddsAtLeast: 0.75, below: 'L3' as const },
    act: [{ do: 'escalate' as const, kind: 'hierarchical' as const, to: 'L3' as const }],
  }
  const matrix = { ...standard, rules: [...standard.rules, likely] }
  const w = await world({ at: monday, matrix })
  await tellPast(w, chris.email, mornings)
  await learnFromPast(w.runtime)
  const safe = await open(w, 'question', 'one')
  const number = await open(w, 'blocked', 'team')
  await w.pass(minutes(1))
  await foreseeBreaches(w.runtime)
  await foreseeBreaches(w.runtime)
  const all = await w.events(number)
  const first = all.findIndex(({ kind }) => kind === 'breach_foreseen')
  const events = all.slice(first, first + 4)
  expect(events.map(({ kind }) => kind)).toEqual([
    'breach_foreseen',
    'clock_warned',
    'alerted',
    'escalated',
  ])
  expect(events[0]?.data).toMatchObject({
    kind: 'first_response',
    why: expect.stringMatching(/cases like this \(rated High, .+\) ran late\.$/),
  })
  expect(events[3]?.data).toMatchObject({
    because: { rule: 'likely-late', evidence: 'the first response is likely to be late' },
  })
  expect((await w.events(safe)).map(({ kind }) => kind)).not.toContain('breach_foreseen')
}, 60_000)

test('a case that cannot be looked ahead at keeps nobody else from being warned', async () => {
  const w = await world({ at: monday, matrix: { ...standard, warnOdds: 0.2 } })
  const broken = await open(w, 'blocked', 'team')
  const number = await open(w, 'blocked', 'team')
  await tellPast(w, chris.email, mornings)
  await learnFromPast(w.runtime)
  await w.pass(minutes(30))
  await breakCase(w, broken)
  expect(await foreseeBreaches(w.runtime)).toBeGreaterThan(w.now())
  expect((await w.events(number)).map(({ kind }) => kind)).toContain('breach_foreseen')
})

test('it learns once a night, whoever asks', async () => {
  const w = await world({ at: '2026-11-24T03:00:00Z' })
  const next = Date.parse('2026-11-25T02:00:00Z')
  const versions = () => w.db.selectFrom('risk_models').select(['version', 'learned_at']).execute()
  expect(await Promise.all([learnFromPast(w.runtime), learnFromPast(w.runtime)])).toEqual([
    next,
    next,
  ])
  await w.pass(hours(22))
  expect(await learnFromPast(w.runtime)).toBe(next)
  expect(await versions()).toHaveLength(1)
  await w.moveTo(next)
  expect(await learnFromPast(w.runtime)).toBe(next + days(1))
  expect((await versions()).map(({ learned_at }) => learned_at).sort()).toEqual([
    Date.parse('2026-11-24T03:00:00Z'),
    next,
  ])
})

test('nobody but the team sees what may run late', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  await open(w, 'blocked', 'team')
  await w.pass(minutes(45))
  expect((await (await w.as(sofia.email)).agent.atRisk()).rows).toHaveLength(1)
  for (const who of [chris, priya, lena]) {
    await expect((await w.as(who.email)).agent.atRisk()).rejects.toThrow('Page not found.')
    const { text } = await (await signedIn(w, who.email)).open('/desk/risk')
    expect(text).not.toContain('What may run late')
  }
  expect((await visit(w).open('/desk/risk')).text).not.toContain('What may run late')
})
