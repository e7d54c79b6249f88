import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ingrid } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openMany } from '../setup/crowd.ts'
import { freshDatabase } from '../setup/database.ts'
import { hourly, secret, serveOn } from '../setup/desk-in-trouble.ts'
import { newFolder } from '../setup/folder.ts'
import { progress } from '../setup/recorded.ts'
import { run, serve } from '../setup/serving.ts'

test('with DATABASE_URL no PostgreSQL of our own is started', async () => {
  const { url } = await freshDatabase()
  const DATA_DIR = newFolder()
  const serving = await serve({ DATABASE_URL: url, DATA_DIR })
  expect(await (await fetch(`${serving.url}/healthz`)).json()).toMatchObject({ database: 'up' })
  serving.kill('SIGTERM')
  expect(await serving.ended).toBe(0)
  expect(existsSync(join(DATA_DIR, 'secret'))).toBe(true)
  expect(existsSync(join(DATA_DIR, 'postgres'))).toBe(false)
})

test('a database that is not there is said in a sentence', async () => {
  const refused = run('api/serve.ts', {
    DATABASE_URL: 'postgres://a:b@127.0.0.1:9/c',
    SECRET: secret,
  })
  expect(await refused.ended).toBe(1)
  expect(refused.told).toEqual([
    'Caselead can’t use the database: connect ECONNREFUSED 127.0.0.1:9. ' +
      'Is PostgreSQL running there, and is DATABASE_URL right?',
  ])
})

test('once a newer release has taken over, old code fires nothing more and cannot be started', async () => {
  const { db, url } = await freshDatabase()
  const now = Date.now()
  await settleCast(db, now - minutes(61), hourly)
  const serving = await serveOn(url)
  const later = new Date(now).toISOString()
  await sql`insert into kysely_migration values ('9999-later', ${later})`.execute(db)
  await openMany(db, { at: [now - minutes(61)], email: ingrid.email, matrix: hourly, secret })
  await serving.says('a newer release has taken over this database')
  await wait(1500)
  expect(await progress(db)).toEqual({ fired: 0, sent: 0 })
  expect((await fetch(`${serving.url}/healthz`)).status).toBe(503)

  const old = run('api/serve.ts', { DATABASE_URL: url, SECRET: secret })
  expect(await old.ended).toBe(1)
  expect(old.told).toEqual([
    'This database belongs to a newer release of Caselead. Start that one.',
  ])
})
