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

test('without a seed a random test begins from its own', () => {
  expect(runOn('seeded')).toMatchObject({ status: 0 })
})

test('a seed that is given reaches it, and a failure says what to type', () => {
  const { stdout, status } = runOn('seeded', '--seed', '41')
  expect(status).toBe(1)
  expect(stdout).toContain('Random tests begin from 41.')
  expect(stdout).toContain('To see it again: npm test -- --seed 41 --config')
})

test('a fresh seed is told before anything runs', () => {
  const { stdout } = runOn('seeded', '--seed=random')
  const [, seed] = /^Random tests begin from (\d+)\.$/m.exec(stdout) ?? []
  expect(stdout).toContain(`To see it again: npm test -- --seed ${seed} --config`)
})

test.for(['soon', '-1', '1.5', '99999999999'])('the seed %s is refused', (seed) => {
  const { stderr, status } = runOn('seeded', '--seed', seed)
  expect(status).toBe(2)
  expect(stderr).toContain('--seed takes a whole number up to 2147483647, or the word random.')
})

function runOn(project: string, ...more: string[]) {
  const config = join(import.meta.dirname, 'fixture.config.ts')
  const dir = join(import.meta.dirname, 'projects', project)
  const words = [run, '--config', config, '--dir', dir, '--pool', 'threads', ...more]
  return spawnSync(process.execPath, words, {
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  })
}
