import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { embedSecret } from '@caselead/api/auth/embed-tokens.ts'
import { apiPage } from '@caselead/api/cli/api-docs/page.ts'
import { ingrid, maya, priya } from '@caselead/api/demo/cast.ts'
import { appRouter } from '@caselead/api/routers/router.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const page = readFileSync(new URL('../../../docs/api.md', import.meta.url), 'utf8')

function sectionOf(path: string): string {
  const [, written = ''] = page.split(`\n### ${path}\n\n`)
  return written.split('\n### ')[0] ?? ''
}

test('the page of the API says what the routers say', async () => {
  expect(await apiPage()).toBe(page)
})

test.for(found(Object.keys(appRouter._def.procedures)))(
  '%s stands on it, with who may call it, a sentence and what it answers',
  (path) => {
    const section = sectionOf(path)
    expect(section).toMatch(/^(?:Query|Mutation)\. For \w+.*\. \S/)
    expect(section).toContain('\nAnswers ')
  },
)

/** "…" stands for what depends on the case. */
const printed = (section: string): RegExp[] =>
  [...section.matchAll(/“([^”]*)”/g)].map(([, said = '']) => {
    const parts = said.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    return new RegExp(`^${parts.join('.+')}$`)
  })

test('what is refused is printed with its procedure, wherever below it that is decided', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { customer } = await w.as(ingrid.email)
  const { agent } = await w.as(maya.email)
  const words = { subject: 'Slow', body: 'It is slow.' }
  const { number } = await customer.open({ ...words, impact: 'team', urgency: 'inconvenient' })
  const refused: [path: string, ask: () => Promise<unknown>][] = [
    [
      'customer.open',
      () => customer.open({ ...words, subject: ' ', impact: 'team', urgency: 'inconvenient' }),
    ],
    ['customer.reopen', () => customer.reopen({ number, reason: 'again' })],
    ['customer.answerSurvey', () => customer.answerSurvey({ number, ces: 4, comment: '' })],
    ['customer.write', () => customer.write({ number, body: 'x', seen: 1_000 })],
    ['customer.case', () => customer.case({ number: 'C-999999' })],
    ['agent.reply', () => agent.reply({ number, body: ' ' })],
    ['agent.acceptHandoff', () => agent.acceptHandoff({ number })],
    ['agent.resume', () => agent.resume({ number, why: 'done' })],
    ['agent.declineRefund', () => agent.declineRefund({ number, reason: 'no' })],
  ]
  for (const [path, ask] of refused) {
    const error: unknown = await ask().catch((caught: unknown) => caught)
    const said = error instanceof Error ? error.message : 'nothing was refused'
    const known = printed(sectionOf(path)).filter((each) => each.test(said))
    expect([path, said, known.length > 0]).toEqual([path, said, true])
  }
})

test('each type of an answer is printed whole, under a heading of its own', () => {
  const [, types = ''] = page.split('\n## Types of answers\n')
  const headings = found([...types.matchAll(/^### (\w+)$/gm)].map(([, name = '']) => name))
  expect(headings).toEqual([...new Set(headings)])
  expect(sectionOf('Preview')).toContain('goesTo: string')
  expect(sectionOf('MovePreview')).toContain('breaching: number')
  expect(sectionOf('MachineKind')).toContain("| 'list' | 'loop' | 'notice'\n")
  expect(types).not.toMatch(/\[number\]/)
})

test('each field that is sent says what it is', () => {
  const rows = found(page.split('\n').filter((line) => /^\| `[\w.]+` \|/.test(line)))
  const fields = rows.filter((row) => row.split(/(?<!\\) ?\| ?/).length === 6)
  expect(found(fields).filter((row) => row.split(/(?<!\\) ?\| ?/)[3] === '')).toEqual([])
})

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
