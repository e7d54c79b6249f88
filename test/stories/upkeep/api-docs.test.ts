import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { embedSecret } from '@caselead/api/auth/embed-tokens.ts'
import { apiPage } from '@caselead/api/cli/api-docs/page.ts'
import { priya } from '@caselead/api/demo/cast.ts'
import { appRouter } from '@caselead/api/routers/router.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const page = readFileSync(new URL('../../../docs/api.md', import.meta.url), 'utf8')

test('the page of the API says what the routers say', async () => {
  expect(await apiPage()).toBe(page)
})

test.for(found(Object.keys(appRouter._def.procedures)))(
  '%s stands on it, with who may call it, a sentence and what it answers',
  (path) => {
    const [, written = ''] = page.split(`\n### ${path}\n\n`)
    const [section = ''] = written.split('\n### ')
    expect(section).toMatch(/^(?:Query|Mutation)\. For \w+.*\. \S/)
    expect(section).toContain('\nAnswers ')
  },
)

test('the example runs as it is printed', async () => {
  const w = await world({ at: new Date().toISOString() })
  const [, example = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? []
  const folder = await mkdtemp(join(tmpdir(), 'caselead-example-'))
  try {
    const file = join(folder, 'example.mjs')
    writeFileSync(file, example)
    const env = { ...process.env, CASELEAD_URL: w.url, WIDGET_SECRET: embedSecret(w.runtime) }
    const { stdout } = await promisify(execFile)(process.execPath, [file], { env })
    const [, number = ''] = /^(C-\d+) is with .+\. Next update by \d{4}-.+Z\.\n$/.exec(stdout) ?? []
    expect([stdout, number]).toEqual([stdout, expect.stringMatching(/^C-\d+$/)])
    const { html } = await (await signedIn(w, priya.email)).open(`/cases/${number}`)
    expect(html).toContain('The export stops halfway')
  } finally {
    await rm(folder, { recursive: true })
  }
})
