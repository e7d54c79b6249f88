import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { business, staff } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { lookAtDesk } from '@caselead/api/simulate/from/desk.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { expect, test } from 'vitest'
import { fileOf } from '../replay/logs.ts'
import { freshDatabase } from '../setup/database.ts'
import { newFolder } from '../setup/folder.ts'
import { found } from '../setup/found.ts'
import { run, serve } from '../setup/serving.ts'
import { sharedFile } from '../setup/shared-data.ts'

const scenarios = join(import.meta.dirname, '../../docs/scenarios')
const saturday = join(scenarios, 'saturday-night.yaml')

async function simulate(args: string[], env: Record<string, string> = {}) {
  const running = run('api/cli/simulate.ts', { DATA_DIR: join(newFolder(), 'data'), ...env }, args)
  return { code: await running.ended, told: running.told.join('\n') }
}

const changed = (from: string, to: string): string =>
  fileOf(readFileSync(saturday, 'utf8').replace(from, to), 'scenario.yaml')

test.for(found(readdirSync(scenarios)))(
  'the scenario %s of the manual comes true',
  async (file) => {
    const { code, told } = await simulate(['--scenario', join(scenarios, file)])
    expect(told).not.toContain('✗')
    expect(told).toContain('✓')
    expect(code).toBe(0)
  },
)

test('an expectation that is not met is named and fails the command', async () => {
  const file = changed('rung L4 by Sun 00:10', 'rung L4 by Sat 23:12')
  const { code, told } = await simulate(['--scenario', file])
  expect(told).toContain('✗ rung L4 by Sat 23:12 (line 28)')
  expect(code).toBe(1)
})

test('a scenario that cannot be read is refused with the line, and not with a stack', async () => {
  const { code, told } = await simulate(['--scenario', changed('opens: Sat 23:10', 'opens: noon')])
  expect(told).toContain('line 11: “noon” isn’t a time. Write it like Sat 23:40')
  expect(told).not.toContain('at file:')
  expect(code).toBe(1)
})

const matrix = defaultMatrix(staff, business)

test('the same scenario under two matrices is told case by case', async () => {
  const calm = { ...matrix, name: 'Calm', rules: matrix.rules.slice(3) }
  const against = fileOf(JSON.stringify(calm), 'calm.json')
  const args = ['--scenario', saturday, '--against', against]
  const { told } = await simulate([...args, '--json'])
  const { against: other, report } = JSON.parse(told.split('\n').find((l) => l[0] === '{') ?? '')
  expect(report.rungs.L3.arrivals).toBe(1)
  expect(other.name).toBe('Calm')
  // At 23:40 the lead hears of the customer's words and, at that moment, of what they set off.
  const letters = report.pages + 1
  expect(report.alerts).toMatchObject({ alerts: letters, mails: letters, held: 0 })
  expect(other.casesChanged[0].changes).toContainEqual(
    expect.objectContaining({ of: 'rule', rule: 'critical-skips-frontline', is: 1, was: 0 }),
  )
})

test('without a database there is no past, and without cases in it there is nothing', async () => {
  expect(await simulate([])).toMatchObject({
    code: 1,
    told: expect.stringContaining('no database here yet'),
  })
  const { url, db } = await freshDatabase()
  await settleCast(db, 0)
  const empty = await simulate(['--from', '2026-01-01'], { DATABASE_URL: url })
  expect(empty).toMatchObject({ code: 1, told: expect.stringContaining('No case has been opened') })
  const wrong = await simulate(['--from', 'yesterday'], { DATABASE_URL: url })
  expect(wrong.told).toContain('“yesterday” isn’t a day. Write it like 2026-11-28.')
  expect((await simulate(['--speed'])).code).toBe(2)
}, 120_000)

test('the desk is looked at without any way to write to it', async () => {
  const { url, db } = await freshDatabase()
  await settleCast(db, 0)
  const write = lookAtDesk({ databaseUrl: url, dataDir: '' }, 0, async ({ db: seen }) =>
    seen?.deleteFrom('contacts').execute(),
  )
  await expect(write).rejects.toThrow('read-only')
})

test('the past of a running desk is simulated while it runs, and of one that is stopped', async () => {
  const DATA_DIR = newFolder()
  const serving = await serve({ DATA_DIR })
  const page = join(newFolder(), 'page.html')
  const whileRunning = await simulate(['--html', page], { DATA_DIR })
  expect(whileRunning.told).toMatch(/\d cases opened from/)
  expect(whileRunning.told).toContain('Compared with what happened')
  expect(whileRunning.code).toBe(0)
  expect(readFileSync(page, 'utf8')).toMatch(/<\/html>\s*$/)
  serving.kill('SIGINT')
  await serving.ended
  expect((await simulate([], { DATA_DIR })).told).toMatch(/\d cases opened from/)
}, 120_000)

test('Ctrl-C stops it at once and says how far it came', async () => {
  const log = sharedFile('incident-log/incident_event_log.csv.gz')
  const args = ['--log', log]
  const running = run('api/cli/simulate.ts', { DATA_DIR: join(newFolder(), 'data') }, args)
  await running.says('60%')
  running.kill('SIGINT')
  expect(await running.ended).toBe(130)
  expect(running.told.join('\n')).toMatch(/Stopped at [67]\d%\. Nothing was written\./)
}, 300_000)
