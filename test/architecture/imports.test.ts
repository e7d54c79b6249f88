import { describe, expect, test } from 'vitest'
import { found } from '../setup/found.ts'
import { read } from './reading.ts'
import { backwardImports, unknownRooms } from './rooms.ts'
import { forbiddenImports, impurities, readsTheClock } from './rules.ts'
import { namesIn, packages, readSources } from './sources.ts'

const readings = packages
  .flatMap(readSources)
  .map((source) => ({ path: source.path, ...read(source) }))

describe('the project', () => {
  test('imports only along the arrows of the architecture', () => {
    expect(forbiddenImports(readings.flatMap(({ imports }) => imports))).toEqual([])
  })

  test('has no arrow between rooms that runs back up', () => {
    const imports = readings.flatMap((each) => each.imports)
    expect(backwardImports(imports)).toEqual([])
    expect(unknownRooms(readings.map(({ path }) => path))).toEqual([])
  })

  test('keeps the clock, chance and the outside world out of api/core', () => {
    const found = readings
      .filter(({ path }) => path.startsWith('api/core/'))
      .flatMap((reading) => impurities(reading).map((use) => `${reading.path} uses ${use}`))
    expect(found).toEqual([])
  })

  test('reads the clock in one file at most', () => {
    const files = readings.filter(({ path }) => /^(api(?!\/launch)|db|emails)\//.test(path))
    expect(files.filter(readsTheClock).length).toBeLessThanOrEqual(1)
  })

  test.for(found(packages.filter((name) => namesIn(name).length > 0)))('was read: %s', (name) => {
    const own = readings.filter(({ path }) => path.startsWith(`${name}/`))
    expect(own.length).toBeGreaterThan(0)
    expect(own.flatMap(({ imports }) => imports).length).toBeGreaterThan(0)
  })
})

describe('the rules', () => {
  test.for([
    ['db/case/cases.ts', "import { decide } from '@caselead/core/decide.ts'", 'caught'],
    ['db/case/cases.ts', "import type { Case } from '@caselead/core/state.ts'", 'fine'],
    ['db/case/cases.ts', "import { type Case } from '@caselead/core/state.ts'", 'caught'],
    ['widget/panel.ts', "export * from '../api/router.ts'", 'caught'],
    ['widget/panel.ts', "const { open } = await import('@caselead/api')", 'caught'],
    ['widget/panel.ts', "import { statusNames } from '../api/core/labels.ts'", 'fine'],
    ['widget/panel.ts', "type Api = import('@caselead/api').Router", 'fine'],
    ['api/actions/case/reply.ts', "import { reply } from '../../core/decide/reply.ts'", 'fine'],
    ['api/actions/case/reply.ts', "import { own } from '../../http/own-names.ts'", 'caught'],
    ['api/actions/case/reply.ts', "import { sql } from 'kysely'", 'caught'],
    ['api/actions/case/reply.ts', "import type { Kysely } from 'kysely'", 'caught'],
    ['api/actions/case/reply.ts', "import { Resend } from 'resend'", 'caught'],
    ['api/actions/case/reply.ts', "import page from '@caselead/portal/src/page.ts'", 'caught'],
    ['api/app.ts', "import { handler } from '../portal/dist/server/entry.mjs'", 'fine'],
    ['api/core/matrix/matrix.ts', "import type { Rung } from '@caselead/db/tables.ts'", 'fine'],
    ['api/core/matrix/matrix.ts', "import { cases } from '@caselead/db/cases.ts'", 'caught'],
    ['api/core/matrix/matrix.ts', "import { reply } from '../../actions/case/reply.ts'", 'caught'],
    ['api/core/matrix/matrix.ts', "import { readFileSync } from 'node:fs'", 'caught'],
    ['api/core/matrix/matrix.ts', 'const a = await import(name)', 'caught'],
    ['api/core/matrix/matrix.ts', "const fs = require('node:fs')", 'caught'],
    ['api/routers/agent.ts', "import { reply } from '../actions/case/reply.ts'", 'fine'],
    ['api/routers/agent.ts', "import { reply } from '../core/decide/reply.ts'", 'caught'],
    [
      'api/jobs/queues/drain-outbox.ts',
      "import { decide } from '../../core/decide/decide.ts'",
      'caught',
    ],
    ['api/jobs/queues/drain-outbox.ts', "import { Hono } from 'hono'", 'caught'],
    ['api/routes/watch/health.ts', "import { Hono } from 'hono'", 'fine'],
    ['portal/src/desk.astro', "import type { Router } from '@caselead/api'", 'fine'],
    ['portal/src/desk.astro', "import { router } from '@caselead/api'", 'caught'],
    [
      'portal/src/desk.astro',
      "import { priorities } from '@caselead/core/base/vocabulary.ts'",
      'fine',
    ],
    ['portal/src/desk.astro', "import { html } from 'lit'", 'caught'],
    ['emails/opened.ts', "import { freshDatabase } from '../test/setup/database.ts'", 'caught'],
    ['api/core/matrix/matrix.ts', "// import { readFileSync } from 'node:fs'", 'fine'],
  ] as const)('%s: %s is %s', ([path, text, expected]) => {
    const found = forbiddenImports(read({ path, text }).imports)
    expect(found.length > 0 ? 'caught' : 'fine').toBe(expected)
  })

  test.for([
    ['const at = Date.now()', ['Date.now']],
    ['const at = new Date()', ['new Date()']],
    ['const at = new Date(0)', ['new Date(…)']],
    ['const chance = Math.random()', ['Math.random']],
    ['const zone = process.env.TZ', ['process']],
    ['await fetch(address)', ['fetch']],
    ['setTimeout(warn, 5)', ['setTimeout']],
    ['const today = Temporal.Now.instant()', ['Temporal.Now']],
    ['// new Date() would be the clock', []],
    ["const sentence = 'fetch(it) with Date.now'", []],
  ] as const)('api/core may not say: %s', ([text, expected]) => {
    expect(impurities(read({ path: 'api/core/matrix/matrix.ts', text }))).toEqual(expected)
  })

  test.for([
    ['api/views/desk/risk.ts', "import { reply } from '../../actions/case/reply.ts'", 'caught'],
    ['api/views/desk/risk.ts', "import type { Done } from '../../actions/case/verb.ts'", 'caught'],
    ['api/actions/case/reply.ts', "import { risk } from '../../views/desk/risk.ts'", 'fine'],
    ['api/views/desk/risk.ts', "import { refuse } from '../../core/base/checks.ts'", 'fine'],
    ['api/views/desk/risk.ts', "import { createApp } from '../../app.ts'", 'caught'],
    ['api/app.ts', "import { portal } from './routes/portal.ts'", 'fine'],
    ['api/core/case/state.ts', "import { decide } from '../decide/decide.ts'", 'caught'],
    ['api/core/decide/decide.ts', "import type { Case } from '../case/state.ts'", 'fine'],
    ['test/setup/world.ts', "import { decide } from '@caselead/core/decide/decide.ts'", 'fine'],
  ] as const)('order of rooms: %s: %s is %s', ([path, text, expected]) => {
    const found = backwardImports(read({ path, text }).imports)
    expect(found.length > 0 ? 'caught' : 'fine').toBe(expected)
  })

  test('a broken rule names the file, the import and the reason', () => {
    const text = "import { Client } from 'pg'"
    expect(forbiddenImports(read({ path: 'api/serve.ts', text }).imports)).toEqual([
      'api/serve.ts imports pg: only db speaks SQL',
    ])
  })
})
