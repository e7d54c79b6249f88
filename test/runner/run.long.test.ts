import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const run = join(import.meta.dirname, '../run.mjs')

test.for([
  { project: 'passing', line: '1 passed, 0 failed', code: 0 },
  { project: 'failing', line: '1 passed, 1 failed, 1 skipped', code: 1 },
  { project: 'broken', line: '0 passed, 1 failed', code: 1 },
  { project: 'empty', line: '0 passed, 0 failed', code: 1 },
])('a $project project ends with "$line" and exit code $code', ({ project, line, code }) => {
  const { stdout, status } = runOn(project)
  expect(stdout.trim().split('\n').at(-1)).toBe(line)
  expect(status).toBe(code)
})

function runOn(project: string) {
  const config = join(import.meta.dirname, 'fixture.config.ts')
  const dir = join(import.meta.dirname, 'projects', project)
  const words = [run, '--config', config, '--dir', dir, '--pool', 'threads']
  return spawnSync(process.execPath, words, {
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  })
}
