import { business, maya, priya, sofia, staff } from '@caselead/api/demo/cast.ts'
import type { Level } from '@caselead/core/base/vocabulary.ts'
import type { Staffing } from '@caselead/core/matrix/default-matrix.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { spellOut } from '@caselead/db/migrations/0025-codes-and-refunds.ts'
import { expect, test } from 'vitest'
import { stored } from '../../setup/stored.ts'
import { world } from '../../setup/world.ts'

const kept = 'Maya@XN--bcher-kva.example'
const onTheTeam = 'MAYA@bücher.example'

/** The cast's staff, Maya alone in front, under the address she had when it was published. */
const spelled = Object.fromEntries(
  Object.entries(staff).map(([level, staffing]) => [
    level,
    level === 'L1'
      ? { ...staffing, owners: [{ name: maya.name, role: maya.title, contact: kept }] }
      : staffing,
  ]),
) as Record<Level, Staffing>

const w = await world({ at: '2026-11-24T08:00:00Z', matrix: defaultMatrix(spelled, business) })
const rename = (to: string, from: string) =>
  w.db.updateTable('agents').set({ email: to }).where('email', '=', from).execute()
await rename(onTheTeam, maya.email)

test('who owns a rung is told by their address, however the matrix and the team spell it', async () => {
  const { team, matrix } = await w.as(sofia.email)
  const { people, rungs } = await team.everybody({})
  expect(people.find(({ name }) => name === maya.name)?.owns).toContain('L1')
  expect(rungs.find(({ level }) => level === 'L1')?.owners).toMatchObject([{ name: maya.name }])
  expect(rungs.flatMap(({ owners }) => owners.map(({ state }) => state))).not.toContain(
    'not on the team',
  )
  const { number } = await (await w.as(priya.email)).customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'question' },
    channel: 'portal',
  })
  const { one } = await stored(w, Number(number.slice(2)))
  expect((one.assignee ?? one.handoff?.to)?.name).toBe(maya.name)
  const document = await matrix.document({ version: null })
  const checked = await matrix.check({ text: JSON.stringify(document.matrix) })
  expect(JSON.stringify(checked)).not.toContain('is nobody the desk knows')
  const other = JSON.stringify(document.matrix).replaceAll(
    'maya@bücher.example',
    'mAYA@xn--bcher-kva.EXAMPLE',
  )
  const again = await matrix.check({ text: other })
  expect(JSON.stringify(again)).not.toContain('is nobody the desk knows')
})

test.for([
  ['one@xn--bcher-kva.example', 'one@bücher.example'],
  ['two@xn--a.com', 'two@xn--a.com'],
  ['three@plain.example', 'three@plain.example'],
])('an older record’s %s is kept as %s', async ([before = '', after = '']) => {
  const [first] = await w.db.selectFrom('contacts').select(['id', 'email']).limit(1).execute()
  await w.db
    .updateTable('contacts')
    .set({ email: before })
    .where('id', '=', first?.id ?? '')
    .execute()
  await spellOut(w.db as never, 'contacts')
  const { email } = await w.db
    .selectFrom('contacts')
    .select('email')
    .where('id', '=', first?.id ?? '')
    .executeTakeFirstOrThrow()
  expect(email).toBe(after)
})
