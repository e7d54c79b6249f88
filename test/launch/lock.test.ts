import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CannotStart } from '@caselead/db/server/cannot-start.ts'
import { lockFolder } from '@caselead/db/server/lock.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caselead-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a held folder is refused, a released one is not, and nothing stays behind', () => {
  const { release } = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(CannotStart)
  release()
  lockFolder(folder).release()
  expect(readdirSync(folder)).toEqual([])
})

test('the lock of a process that is gone is taken over', () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  writeFileSync(join(folder, 'lock'), `${pid} long ago`)
  lockFolder(folder).release()
})

test('the lock of a dead process whose number a living one has now is taken over', () => {
  writeFileSync(join(folder, 'lock'), `${process.ppid} long ago`)
  lockFolder(folder).release()
})

test('an empty or torn lock is taken over', () => {
  writeFileSync(join(folder, 'lock'), '')
  const { release } = lockFolder(folder)
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toMatch(new RegExp(`^${process.pid} \\S`))
  release()
})
