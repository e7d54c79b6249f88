import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { priya } from '@caselead/api/demo/cast.ts'
import { connect } from '@caselead/db/server/connect.ts'
import { hasDatabase } from '@caselead/db/server/databases.ts'
import { setting } from '@caselead/db/settings.ts'
import { expect, onTestFinished, test } from 'vitest'
import { until } from '../setup/desk-in-trouble.ts'
import { newFolder } from '../setup/folder.ts'
import { written } from '../setup/northwind.ts'
import { freePort, run, serve } from '../setup/serving.ts'

const draft = 'caselead_draft'

/** How many of the team are there when the power goes, again and again; then the cases are lived. */
const moments = [0, 1, 19]

test('a first start killed while it tells the demo is made good by the next', async () => {
  const dataDir = newFolder()
  for (const moment of moments) {
    const killed = run('api/serve.ts', { DATA_DIR: dataDir, PORT: String(await freePort()) })
    await until(async () => (await teamIn(dataDir)) >= moment)
    killed.kill('SIGKILL')
    await killed.ended
    expect(killed.told.join('\n')).not.toContain('Caselead is running')
  }
  const first = await started({ DATA_DIR: dataDir })
  const made = await deskIn(dataDir)
  expect(made).toMatchObject({ cases: written.length, demo: { contact: priya.email } })
  first.kill('SIGTERM')
  await first.ended
  const { url } = await started({ DATA_DIR: dataDir })
  expect(await deskIn(dataDir)).toEqual(made)
  expect(await hasDatabase(urlOf(dataDir, 'postgres'), draft)).toBe(false)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
}, 180_000)

test('a desk that is there already is never told a demo', async () => {
  const dataDir = newFolder()
  const first = await started({ DATA_DIR: dataDir, NO_DEMO: '1' })
  const ada = { company: 'Lovelace', name: 'Ada King', email: 'ada@lovelace.example', zone: 'UTC' }
  const origin = first.url.replace('127.0.0.1', 'localhost')
  const [key = ''] = first.told.flatMap((line) => /\/set-up\?key=(\S+)/.exec(line)?.[1] ?? [])
  const headers = { origin, cookie: `caselead_operator=${key}` }
  const form = { method: 'POST', body: new URLSearchParams(ada), headers }
  await fetch(`${headers.origin}/set-up`, form)
  first.kill('SIGKILL')
  await first.ended
  await started({ DATA_DIR: dataDir })
  expect(await deskIn(dataDir)).toEqual({ team: ['Ada King'], cases: 0, demo: null })
}, 60_000)

test('Ctrl-C while the demo is told ends it with success and leaves no PostgreSQL behind', async () => {
  const dataDir = newFolder()
  const stopped = run('api/serve.ts', { DATA_DIR: dataDir, PORT: String(await freePort()) })
  await until(async () => (await teamIn(dataDir)) >= 1)
  stopped.kill('SIGINT')
  expect(await stopped.ended).toBe(0)
  expect(stopped.told).toEqual([])
  await expect(hasDatabase(urlOf(dataDir, 'postgres'), 'caselead')).rejects.toThrow('ECONNREFUSED')
}, 60_000)

async function started(env: Record<string, string>) {
  const serving = await serve(env)
  onTestFinished(async () => {
    serving.kill('SIGTERM')
    await serving.ended
  })
  return serving
}

function urlOf(dataDir: string, database: string): string {
  const [password, port] = ['postgres.password', 'postgres.port'].map((file) =>
    readFileSync(join(dataDir, file), 'utf8').trim(),
  )
  return `postgres://caselead:${password}@127.0.0.1:${port}/${database}`
}

/** -1 while there is nobody to ask. */
async function teamIn(dataDir: string): Promise<number> {
  try {
    const db = connect(urlOf(dataDir, draft))
    const rows = db.selectFrom('agents').select('id').execute()
    return (await rows.finally(() => db.destroy())).length
  } catch {
    return -1
  }
}

async function deskIn(dataDir: string) {
  const db = connect(urlOf(dataDir, 'caselead'))
  try {
    const team = await db.selectFrom('agents').select('name').execute()
    const cases = await db.selectFrom('cases').select('id').execute()
    const demo = await setting(db, 'demo')
    return { team: team.map(({ name }) => name), cases: cases.length, demo }
  } finally {
    await db.destroy()
  }
}
