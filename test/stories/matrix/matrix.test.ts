import { ines, maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { expect, test } from 'vitest'
import { stored } from '../../setup/stored.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const trouble = { subject: 'Exports stop', body: 'They end at 10 %.', urgency: 'degraded' as const }

const open = async () => {
  const customer = await w.as(priya.email)
  return (await customer.customer.open({ ...trouble, impact: 'one' })).number
}
const idOf = (number: string) => Number(number.slice(2))
const one = async (number: string) => (await stored(w, idOf(number))).one

/** The current matrix with something changed, as an admin would send it back. */
async function edited(change: (matrix: Matrix) => Partial<Matrix>): Promise<{ text: string }> {
  const { matrix } = await (await w.as(sofia.email)).matrix.document({ version: null })
  return { text: JSON.stringify({ ...matrix, ...change(matrix) }, null, 2) }
}
const within = (resolution: number) => (matrix: Matrix) => {
  const { firstResponse, handoff, ...P3 } = matrix.targets.P3
  const sooner = (most: number | null) => Math.min(most ?? resolution, resolution)
  return {
    targets: {
      ...matrix.targets,
      P3: { ...P3, resolution, firstResponse: sooner(firstResponse), handoff: sooner(handoff) },
    },
  }
}

test('a running case keeps the matrix it was promised, a new one gets the new version', async () => {
  const { matrix } = await w.as(sofia.email)
  const [before] = [await open()]
  const promised = (await one(before)).clocks
  const { version } = await matrix.publish(await edited(within(300)))
  const after = await one(await open())
  expect(await one(before)).toMatchObject({ matrixVersion: version - 1, clocks: promised })
  expect(after.matrixVersion).toBe(version)
  expect(after.clocks.find(({ kind }) => kind === 'resolution')?.target).toBe(minutes(300))
})

test('publishing shows what moving would change, and moving does exactly that', async () => {
  const { matrix } = await w.as(sofia.email)
  const number = await open()
  await w.pass(minutes(30))
  const text = await edited(within(20))
  const preview = await matrix.preview(text)
  const shown = preview.moves.find((move) => move.number === number)
  expect(shown?.clocks).toContainEqual(
    expect.objectContaining({ kind: 'resolution', breachesAtOnce: true }),
  )
  expect(preview.breaching).toBeGreaterThanOrEqual(1)
  const { version } = await matrix.publish(text)
  expect((await one(number)).matrixVersion).toBe(version - 1)
  await matrix.move({ version })
  const moved = await one(number)
  expect(moved.matrixVersion).toBe(version)
  const [newest, ...older] = (await matrix.history({})).versions
  expect(newest?.version).toBe(version)
  expect(older.map(({ open: left }) => left)).toEqual(older.map(() => 0))
  expect(await matrix.move({ version })).toMatchObject({ moved: 0, stayed: [] })
  const { row, expectedRow } = await stored(w, idOf(number))
  expect(row).toEqual(expectedRow)
  const due = moved.clocks.find(({ kind }) => kind === 'resolution')?.dueAt
  expect(due).toBe(shown?.clocks.find(({ kind }) => kind === 'resolution')?.wouldBeDueAt)
  await w.pass(1)
  expect((await w.events(number)).some(({ kind }) => kind === 'clock_breached')).toBe(true)
  await matrix.publish(await edited(within(960)))
})

test('what was recorded under a policy stays when its rules are edited and deleted', async () => {
  const { matrix } = await w.as(sofia.email)
  const number = await open()
  await w.pass(hours(2))
  const climbed = await w.events(number)
  expect(climbed.some(({ kind }) => kind === 'escalated')).toBe(true)
  const { version } = await matrix.publish(
    await edited(({ rules }) => ({
      rules: rules.map((rule) =>
        rule.name === 'past-time-to-resolve' ? { ...rule, name: 'late-to-resolve' } : rule,
      ),
    })),
  )
  await matrix.move({ version })
  expect((await w.events(number)).slice(0, climbed.length)).toEqual(climbed)
  const { chain, expectedChain } = await stored(w, idOf(number))
  expect(chain).toEqual(expectedChain)
})

test('a deleted rule fires on no new case, and still on those it was promised to', async () => {
  const { matrix } = await w.as(sofia.email)
  const before = await open()
  const { matrix: whole } = await matrix.document({ version: null })
  const name = 'no-first-answer-in-time'
  await matrix.publish(
    await edited(({ rules }) => ({ rules: rules.filter((rule) => rule.name !== name) })),
  )
  const after = await open()
  await w.pass(hours(3))
  const fired = async (number: string) =>
    (await w.events(number)).some(({ actor }) => actor.type === 'system' && actor.rule === name)
  expect(await Promise.all([before, after].map(fired))).toEqual([true, false])

  const events = await w.events(before)
  const { version } = await matrix.publish(await edited(() => ({ rules: whole.rules })))
  await matrix.move({ version })
  expect((await w.events(before)).slice(0, events.length)).toEqual(events)
  for (const number of [before, after]) {
    const { chain, expectedChain } = await stored(w, idOf(number))
    expect(chain).toEqual(expectedChain)
  }
})

test('a matrix with an error is not published, and it says where, why and how to mend it', async () => {
  const { matrix } = await w.as(sofia.email)
  const text = await edited(({ rungs }) => ({
    rungs: rungs.map((rung) => (rung.level === 'L2' ? { ...rung, owners: [] } : rung)),
  }))
  const { version } = (await matrix.history({})).versions[0] ?? { version: 0 }
  await expect(matrix.publish(text)).rejects.toThrow(
    'rungs.L2.owners: L2 has no owner, so a case that moves up there goes to nobody. Add at least one owner.',
  )
  const { findings } = await matrix.check(text)
  const line = findings.find(({ code }) => code === 'rung-without-owner')?.line ?? 0
  expect(text.text.split('\n')[line - 1]).toContain('"owners": []')
  expect((await matrix.history({})).versions[0]?.version).toBe(version)
})

test('of two who publish from the same version, the second is told', async () => {
  const { matrix } = await w.as(sofia.email)
  const text = await edited(({ name }) => ({ name: `${name}, again` }))
  const outcomes = await Promise.allSettled([matrix.publish(text), matrix.publish(text)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = outcomes.find(({ status }) => status === 'rejected')
  expect(String((refused as PromiseRejectedResult).reason)).toContain('has been published since')
})

test.for<[what: string, text: string, said: string]>([
  ['nothing', '', 'Enter a matrix'],
  ['no JSON', '{"name":', 'This isn’t JSON'],
  ['a list', '[]', 'This isn’t a valid matrix yet'],
  ['a made-up setting', '{"colour":"red"}', 'This isn’t a valid matrix yet'],
])('%s is refused in words', async ([, text, said]) => {
  const { matrix } = await w.as(sofia.email)
  await expect(matrix.publish({ text })).rejects.toThrow(said)
})

test('only an admin publishes; agents and customers find nothing there', async () => {
  const text = await edited(() => ({}))
  for (const email of [maya.email, ines.email, priya.email]) {
    const { matrix } = await w.as(email)
    await expect(matrix.publish(text)).rejects.toThrow()
    await expect(matrix.move({ version: 1 })).rejects.toThrow()
    await expect(matrix.history({})).rejects.toThrow()
  }
})
