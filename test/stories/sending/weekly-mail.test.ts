import { maya, peter, sofia } from '@caselead/api/demo/cast.ts'
import { tellWeek } from '@caselead/api/jobs/due/tell-week.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { type CaseFacts, factsVersion } from '@caselead/core/figures/facts/case-facts.ts'
import { lastWeek } from '@caselead/core/figures/week.ts'
import { saveSetting } from '@caselead/db/settings.ts'
import { time } from '@caselead/db/time.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { oneCase, oneHandoff } from '../../setup/hand-made-facts.ts'
import { signedIn } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

/** Monday, before anybody is told. */
const early = '2026-11-30T06:00:00Z'
const eight = Date.parse('2026-11-30T07:00:00Z')
const { span } = lastWeek(eight, 'Europe/Berlin')

/** A handoff a case, accepted after ten minutes, and perhaps returned then. */
function handed(at: number, isReturned: boolean): CaseFacts {
  const until = at + minutes(10)
  const handoff = {
    ...{ at, how: 'accepted' as const, until, openMs: minutes(10) },
    returnedAt: isReturned ? until : null,
  }
  return oneCase({ openedAt: at, isOver: true, open: [], handoffs: [oneHandoff(handoff)] })
}

const week = (from: number, returned: number): CaseFacts[] =>
  Array.from({ length: 60 }, (_, index) => handed(from + hours(30), index < returned))

/** A desk with 60 handoffs in each of the last two weeks, so many of them returned. */
async function desk(returned: number, before: number): Promise<World> {
  const w = await world({ at: early })
  await sql`alter table case_facts drop constraint case_facts_case_id_fkey`.execute(w.db)
  const all = [...week(span.from, returned), ...week(span.from - days(7), before)]
  await w.db
    .insertInto('case_facts')
    .values(all.map((facts, at) => row(facts, 9000 + at)))
    .execute()
  await counted(w, eight)
  return w
}

const counted = (w: World, asOf: number) =>
  saveSetting(w.db, 'case_facts', { version: factsVersion, asOf })

function row(facts: CaseFacts, case_id: number) {
  const at = time(facts.openedAt)
  return {
    ...{ case_id, seq: 1, kept_at: at, until: at, plan: facts.plan, category: null },
    ...{ tier: facts.tier, channel: facts.channel, priority: facts.priority, lead_id: null },
    version: factsVersion,
    facts: JSON.stringify(facts),
  }
}

async function lookAt(w: World, at: number) {
  if (at > w.now()) w.letPass(at - w.now())
  await tellWeek(w.runtime)
  await w.post()
}

const weekly = async (w: World, to: string) =>
  (await w.mails(to)).filter(({ subject }) => subject.startsWith('Last week: '))

test('on Monday at eight those who lead hear what changed by more than chance would explain', async () => {
  const w = await desk(36, 3)
  await lookAt(w, eight - minutes(1))
  expect(await weekly(w, sofia.email)).toEqual([])
  await lookAt(w, eight)
  const [mail] = await weekly(w, sofia.email)
  expect(mail?.subject).toBe('Last week: Handoffs returned changed')
  const { text } = await w.newestMail(sofia.email)
  expect(text).toContain('From Mon 23 Nov to Sun 29 Nov, this figure changed from the week before')
  expect(text).toContain('Handoffs returned: 60.0%, up from 5.0%')
  expect(text).toContain('36 of 60 handoffs; 60 the week before')
  expect(text).toContain('95% interval: 47.4% to 71.4%')
  expect(text).toContain('Worse. Outside the healthy range')
  expect(await weekly(w, peter.email)).toHaveLength(1)
  expect(await weekly(w, maya.email)).toEqual([])
})

test('if nothing changed, nobody hears of it, and the week is over', async () => {
  const w = await desk(6, 5)
  await lookAt(w, eight)
  expect(await weekly(w, sofia.email)).toEqual([])
  const taken = await w.db.selectFrom('weekly_mails').selectAll().execute()
  expect(taken).toHaveLength(1)
})

test('several processes tell of a week once', async () => {
  const w = await desk(36, 3)
  w.letPass(eight - w.now())
  await Promise.all(Array.from({ length: 6 }, () => tellWeek(w.runtime)))
  await lookAt(w, eight + hours(2))
  expect(await weekly(w, sofia.email)).toHaveLength(1)
})

test('cut short before it is written, it is told of later', async () => {
  const w = await desk(36, 3)
  await sql`alter table outbox add constraint no_week check (kind <> 'week')`.execute(w.db)
  await expect(lookAt(w, eight)).rejects.toThrow('no_week')
  await sql`alter table outbox drop constraint no_week`.execute(w.db)
  expect(await weekly(w, sofia.email)).toEqual([])
  await lookAt(w, eight + minutes(5))
  expect(await weekly(w, sofia.email)).toHaveLength(1)
})

test('it waits until the whole week is counted, and tells nothing a day late', async () => {
  const w = await desk(36, 3)
  await counted(w, span.to - 1)
  await lookAt(w, eight + hours(1))
  expect(await weekly(w, sofia.email)).toEqual([])
  await counted(w, eight + hours(24))
  await lookAt(w, eight + hours(24))
  expect(await weekly(w, sofia.email)).toEqual([])
})

test('whoever wants none gets none; those who don’t lead aren’t asked', async () => {
  const w = await desk(36, 3)
  const browser = await signedIn(w, sofia.email)
  expect((await browser.open('/desk/settings')).text).toContain('What changed last week')
  expect((await browser.submit('/desk/settings', { summary: 'yes' })).text).toContain('Saved.')
  await lookAt(w, eight)
  expect(await weekly(w, sofia.email)).toEqual([])
  expect(await weekly(w, peter.email)).toHaveLength(1)
  const other = await (await signedIn(w, maya.email)).open('/desk/settings')
  expect(other.text).not.toContain('What changed last week')
})
