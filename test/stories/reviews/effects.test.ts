import { openMonth } from '@caselead/api/actions/review/open-month.ts'
import { dana, sofia, tom } from '@caselead/api/demo/cast.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import type { FigureName } from '@caselead/core/figures/definitions/definitions.ts'
import { type CaseFacts, factsVersion } from '@caselead/core/figures/facts/case-facts.ts'
import { monthSpan } from '@caselead/core/figures/period.ts'
import { saveSetting } from '@caselead/db/settings.ts'
import { time } from '@caselead/db/time.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { oneCase, oneHandoff } from '../../setup/hand-made-facts.ts'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const zone = 'Europe/Berlin'

/** A case with a handoff, accepted after some minutes, and perhaps returned then. */
function handed(at: number, isReturned: boolean, took: number): CaseFacts {
  const until = at + minutes(took)
  const handoff = {
    ...{ at, how: 'accepted' as const, until, openMs: minutes(took) },
    returnedAt: isReturned ? until : null,
  }
  return oneCase({
    ...{ openedAt: at, isOver: true, solved: [until], open: [] },
    handoffs: [oneHandoff(handoff)],
  })
}

/** 60 in a month, of which so many were returned. */
const month = (name: string, returned: number, took: number): CaseFacts[] => {
  const { from } = monthSpan(name, zone)
  return Array.from({ length: 60 }, (_, index) =>
    handed(from + hours(index), index < returned, took + (index % 7)),
  )
}

const w = await world({ at: '2026-10-12T09:00:00Z' })
await sql`alter table case_facts drop constraint case_facts_case_id_fkey`.execute(w.db)
const all = [...month('2026-09', 24, 50), ...month('2026-10', 60, 500), ...month('2026-11', 3, 12)]
await w.db
  .insertInto('case_facts')
  .values(all.map((facts, at) => row(facts, 9000 + at)))
  .execute()

function row(facts: CaseFacts, case_id: number) {
  const at = time(facts.openedAt)
  return {
    ...{ case_id, seq: 1, kept_at: at, until: at, plan: facts.plan, category: null },
    ...{ tier: facts.tier, channel: facts.channel, priority: facts.priority, lead_id: null },
    ...{ version: factsVersion, facts: JSON.stringify(facts) },
  }
}

async function moveTo(iso: string) {
  w.letPass(Date.parse(iso) - w.now())
  await saveSetting(w.db, 'case_facts', { version: factsVersion, asOf: w.now() })
}

await saveSetting(w.db, 'case_facts', { version: factsVersion, asOf: w.now() })
await openMonth(w.runtime, { month: '2026-09', zone, at: w.now() })
const sofias = await w.as(sofia.email)
const { reviewActions } = sofias
const [september] = found((await sofias.reviews.list()).reviews)
const review = september?.id ?? 0

async function added(what: string, figure: string, owner = dana.email) {
  const typed = { what, figure, owner, kind: 'prevent', due: '2026-10-20' }
  const { action } = await reviewActions.add({ review, ...typed, number: null, why: null })
  return action
}

const figures: FigureName[] = ['returned', 'urgentDelay', 'usualDelay', 'resolution', 'inTarget']
const moving = new Map<FigureName, number>()
for (const figure of figures) moving.set(figure, await added(`Move ${figure}`, figure))
const open = await added('Still open', 'returned')
const dropped = await added('Never', 'returned')
const proof = { proof: 'The log is asked for', url: '' }
for (const action of moving.values()) await reviewActions.finish({ action, version: 1, ...proof })
await reviewActions.drop({ action: dropped, version: 1, reason: 'It’d cost too much' })

const effectOf = async (figure: FigureName) =>
  (await reviewActions.one({ action: moving.get(figure) ?? 0 })).action.effect

test('until a whole month has passed since it was done, nobody can tell', async () => {
  await moveTo('2026-11-30T22:59:00Z')
  expect(await effectOf('returned')).toMatchObject({
    ...{ verdict: 'early', since: null, sinceMonth: '2026-11' },
    before: { n: 60, part: 24, months: { first: '2026-07', last: '2026-09' } },
  })
  const page = await (await signedIn(w, sofia.email)).open(`/desk/reviews/${review}`)
  expect(page.text).toContain('November 2026 is the first month that counts.')
  expect(page.text).toContain('Can’t tell yet')
})

test('before and since are the figures, counts and intervals of Health for those months', async () => {
  await moveTo('2026-12-01T09:00:00Z')
  for (const name of figures) {
    const health = async (period: string) => {
      const { figures } = await sofias.agent.health({ period })
      const [figure] = found(figures.filter((each) => each.name === name))
      const { n = 0, value = null, from = null, to = null } = figure ?? {}
      return { n, value, from, to }
    }
    const effect = await effectOf(name)
    expect(effect?.before).toMatchObject(await health('2026-09'))
    expect(effect?.since).toMatchObject(await health('2026-11'))
  }
})

test('a difference beyond chance is said, with its counts and intervals, and that it proves no cause', async () => {
  expect((await effectOf('returned'))?.verdict).toBe('better')
  const page = await (await signedIn(w, tom.email)).open(`/desk/reviews/${review}`)
  expect(page.text).toContain('Meant to move: Handoffs returned')
  expect(page.text).toContain('40.0% 24 of 60 handoffs 95% interval 28.6% to 52.6%')
  expect(page.text).toContain('5.0% 3 of 60 handoffs 95% interval 1.7% to 13.7%')
  expect(page.text).toContain('Better since By more than chance would explain.')
  expect(page.text).toContain('A change doesn’t show that the action caused it.')
})

test('what isn’t done shows its figure so far; what won’t be done shows none', async () => {
  const { action } = await reviewActions.one({ action: open })
  expect(action.effect).toMatchObject({ verdict: 'open', since: null })
  expect((await reviewActions.one({ action: dropped })).action.effect).toBe(null)
})

test('the next month’s review carries them on, until it’s closed: late, done and since, not doing and why', async () => {
  await openMonth(w.runtime, { month: '2026-11', zone, at: w.now() })
  const [november] = found((await sofias.reviews.list()).reviews)
  const asked = { review: november?.id ?? 0, number: null }
  const { earlier, actions } = await reviewActions.ofReview(asked)
  expect([actions, earlier.length]).toEqual([[], 7])
  expect(earlier[0]).toMatchObject({ what: 'Still open', state: 'late' })
  const page = await (await signedIn(w, sofia.email)).open(`/desk/reviews/${asked.review}`)
  expect(page.text).toContain('Actions from earlier reviews')
  expect(page.text).toContain('42 days overdue')
  expect(page.text).toContain('Reason: It’d cost too much')
  expect(page.text).toContain('Better since')
  expect((await reviewActions.ofReview({ review, number: null })).earlier).toEqual([])
  await sofias.reviews.close({ review: asked.review })
  expect((await reviewActions.ofReview(asked)).earlier).toEqual([])
})

test('while all cases are counted anew, nothing is said of a figure', async () => {
  const due = new Date(w.now() + days(7)).toISOString().slice(0, 10)
  const typed = { what: 'Say more in handoffs', figure: 'dropped', owner: dana.email, due }
  const added = { review, ...typed, kind: 'prevent' as const, number: null, why: null }
  const { action } = await reviewActions.add(added)
  const effect = async () => (await reviewActions.one({ action })).action.effect
  await saveSetting(w.db, 'case_facts', { version: factsVersion, asOf: null })
  expect(await effect()).toBeNull()
  await saveSetting(w.db, 'case_facts', { version: factsVersion, asOf: w.now() })
  expect(await effect()).not.toBeNull()
})
