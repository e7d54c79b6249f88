import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { connect } from '@caselead/db/server/connect.ts'
import { expect, onTestFinished, test } from 'vitest'
import { newFolder } from '../setup/folder.ts'
import { freePort, run, type Serving, serve } from '../setup/serving.ts'

test('a second start in one folder says so and leaves the first alone', async () => {
  const first = await started({ DATA_DIR: newFolder(), NO_DEMO: '1' })
  const second = run('api/serve.ts', { ...first.env, PORT: String(await freePort()) })
  expect(await second.ended).toBe(1)
  expect(second.told.join('\n')).toContain(
    `Caselead is already running in ${first.env.DATA_DIR} (process ${first.pid}).`,
  )
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200)
})

test('after a kill -9 the next start has everything, and Ctrl-C leaves nothing running', async () => {
  const env = { DATA_DIR: newFolder() }
  const killed = await started(env)
  const before = await eventsIn(env.DATA_DIR)
  expect(before).toBeGreaterThan(50)
  killed.kill('SIGKILL')
  await killed.ended
  const next = await started(env)
  expect(await eventsIn(env.DATA_DIR)).toBeGreaterThanOrEqual(before)
  expect((await fetch(next.url)).status).toBe(200)
  next.kill('SIGINT')
  expect(await next.ended).toBe(0)
  expect(processesIn(env.DATA_DIR)).toEqual([])
  expect(existsSync(join(env.DATA_DIR, 'postgres/postmaster.pid'))).toBe(false)
})

test('Ctrl-C to npm start ends it with success and leaves no PostgreSQL behind', async () => {
  const DATA_DIR = newFolder()
  const launcher = run('api/launch/start.mjs', { DATA_DIR, PORT: String(await freePort()) })
  onTestFinished(() => launcher.kill('SIGKILL'))
  await launcher.says('Caselead is running')
  launcher.kill('SIGINT')
  expect(await launcher.ended).toBe(0)
  expect(processesIn(DATA_DIR)).toEqual([])
})

test('NO_DEMO=1 starts an empty desk, which leads to its set-up', async () => {
  const { url, says, told } = await started({ DATA_DIR: newFolder(), NO_DEMO: '1' })
  await says('Start by setting up the desk')
  const answer = await fetch(url, { redirect: 'manual' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/set-up'])
  const printed = /http\S+\/set-up\?key=\S+/.exec(told.join('\n'))?.[0] ?? ''
  const opened = await fetch(printed, { redirect: 'manual' })
  const [cookie = ''] = opened.headers.getSetCookie()
  expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/)
  const page = await fetch(`${url}/set-up`, { headers: { cookie: cookie.split(';')[0] ?? '' } })
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<form')])
})

test('a taken port is said in a sentence, and PostgreSQL is stopped again', async () => {
  const other = createServer()
  await new Promise<void>((done) => other.listen(0, done))
  onTestFinished(() => void other.close())
  const { port } = other.address() as AddressInfo
  const DATA_DIR = newFolder()
  const refused = run('api/serve.ts', { DATA_DIR, NO_DEMO: '1', PORT: String(port) })
  expect(await refused.ended).toBe(1)
  expect(refused.told.at(-1)).toBe(
    `Another program is using port ${port}. Set PORT to another one.`,
  )
  expect(processesIn(DATA_DIR)).toEqual([])
})

test('everything that is wrong with the settings is said at once', async () => {
  const refused = run('api/serve.ts', {
    ...{ PORT: '70000', PUBLIC_URL: 'help', SECRET: 'short', DATABASE_URL: 'mysql://db' },
    ...{ RESEND_API_KEY: 're_1', SUPPORT_ADDRESS: 'nobody', LOG_LEVEL: 'loud' },
    ...{ TRIAGE_MODEL: 'owl-7b', TRIAGE_KEY: 'sk 1\n' },
  })
  expect(await refused.ended).toBe(1)
  const [title, ...wrong] = refused.told
  expect(title).toBe('Fix these settings:')
  const names = [...new Set(wrong.map((line) => line.trim().split(':')[0]))].sort()
  expect(names).toEqual(
    ['DATABASE_URL', 'LOG_LEVEL', 'PORT', 'PUBLIC_URL', 'RESEND_WEBHOOK_SECRET', 'SECRET']
      .concat('SUPPORT_ADDRESS', 'TRIAGE_KEY', 'TRIAGE_URL')
      .sort(),
  )
  expect(refused.told.join()).not.toContain('sk 1')
})

async function started(env: Record<string, string>): Promise<Serving & { env: typeof env }> {
  const serving = await serve(env)
  onTestFinished(async () => {
    serving.kill('SIGTERM')
    await serving.ended
  })
  return { ...serving, env }
}

async function eventsIn(dataDir: string): Promise<number> {
  const [password, port] = ['postgres.password', 'postgres.port'].map((file) =>
    readFileSync(join(dataDir, file), 'utf8').trim(),
  )
  const db = connect(`postgres://caselead:${password}@127.0.0.1:${port}/caselead`)
  const { count } = await db
    .selectFrom('events')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
    .finally(() => db.destroy())
  return count
}

const processesIn = (folder: string): string[] =>
  execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(folder))
