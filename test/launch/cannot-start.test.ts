import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keptSecret } from '@caselead/api/base/kept-secret.ts'
import { CannotStart } from '@caselead/db/server/cannot-start.ts'
import { writeOnce, writeWhole } from '@caselead/db/server/kept-file.ts'
import { expect, onTestFinished, test } from 'vitest'
import { newFolder } from '../setup/folder.ts'
import { freePort, run } from '../setup/serving.ts'

const isRoot = process.getuid?.() === 0

/** What the program says when it gives up; nothing of it may look like a program's own trouble. */
async function refusal(env: Record<string, string>): Promise<string> {
  const refused = run('api/serve.ts', { NO_DEMO: '1', PORT: String(await freePort()), ...env })
  onTestFinished(() => refused.kill('SIGKILL'))
  expect(await refused.ended).toBe(1)
  const [sentence = '', ...more] = refused.told.filter((line) => line !== '')
  expect(more).toEqual([])
  expect(sentence).not.toMatch(/Error|at file:|node:/)
  expect(sentence).toMatch(/\.$/)
  return sentence
}

test.for<[what: string, path: (folder: string) => string, says: RegExp]>([
  ['under /proc', () => '/proc/caselead', /data folder \/proc\/caselead /],
  ['under /sys', () => '/sys/caselead', /data folder \/sys\/caselead/],
  ['a file', (folder) => join(folder, 'file'), /a part of its path is a file/],
  ['under a file', (folder) => join(folder, 'file/data'), /a part of its path is a file/],
  ['a device', () => '/dev/null', /a part of its path is a file/],
  ['a name that is too long', (folder) => join(folder, 'x'.repeat(300)), /ENAMETOOLONG/],
])('a data folder that is %s is said in one sentence', async ([_, path, says]) => {
  const folder = newFolder()
  writeFileSync(join(folder, 'file'), 'kept')
  for (const outside of [{}, { DATABASE_URL: 'postgres://a:b@127.0.0.1:9/c' }]) {
    expect(await refusal({ DATA_DIR: path(folder), ...outside })).toMatch(says)
  }
  expect(readdirSync(folder)).toEqual(['file'])
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('kept')
})

test.runIf(isRoot && canMount())('a data folder that may only be read is said so', async () => {
  const folder = mounted('size=64m,ro')
  expect(await refusal({ DATA_DIR: folder })).toMatch(/read-only file system/)
  expect(await refusal({ DATA_DIR: join(folder, 'data') })).toMatch(/read-only file system/)
})

test.runIf(isRoot && canMount()).for(['16k', '2m', '38m', '40m', '41m'])(
  'a disk of %s that is full is said in one sentence, and no half file is left',
  async (size) => {
    const folder = mounted(`size=${size}`)
    expect(await refusal({ DATA_DIR: folder })).toMatch(/There’s no space left for the data folder/)
    const left = readdirSync(folder)
    expect(left.filter((name) => /draft|lock|^programs/.test(name))).toEqual([])
    expect(left.includes('secret') ? keptSecret({ dataDir: folder }).length : 43).toBe(43)
    // What is left must start once there is room.
    execFileSync('mount', ['-o', 'remount,size=300m', folder])
    const env = { DATA_DIR: folder, NO_DEMO: '1', PORT: String(await freePort()) }
    const next = run('api/serve.ts', env)
    onTestFinished(() => next.kill('SIGKILL'))
    await next.says('Caselead is running')
    next.kill('SIGTERM')
    expect(await next.ended).toBe(0)
  },
)

test.for<[what: string, text: string]>([
  ['nothing', ''],
  ['a line', '\n'],
  ['half a secret', 'x'.repeat(31)],
  ['zeros a crash left', '\0'.repeat(43)],
  ['words', 'keep this secret file where it is, please'],
])('a secret of which %s is left is refused, never signed with', ([_, text]) => {
  const dataDir = newFolder()
  writeFileSync(join(dataDir, 'secret'), text)
  expect(() => keptSecret({ dataDir })).toThrow(CannotStart)
  expect(() => keptSecret({ dataDir })).toThrow('holds no secret of at least 32 characters')
  expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toBe(text)
})

test('the program does not start with an empty secret', async () => {
  const dataDir = newFolder()
  writeFileSync(join(dataDir, 'secret'), '')
  const DATABASE_URL = 'postgres://a:b@127.0.0.1:9/c'
  expect(await refusal({ DATA_DIR: dataDir, DATABASE_URL })).toMatch(/holds no secret/)
})

test('a secret is made once, for its owner alone, and an open one is closed', () => {
  const dataDir = join(newFolder(), 'a/b')
  const secret = keptSecret({ dataDir })
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(keptSecret({ dataDir })).toBe(secret)
  const file = join(dataDir, 'secret')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  chmodSync(file, 0o644)
  expect(keptSecret({ dataDir })).toBe(secret)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(dataDir)).toEqual(['secret'])
})

test('of two who write a file once, the first is kept; what is written whole replaces', () => {
  const file = join(newFolder(), 'kept')
  writeOnce(file, 'first')
  writeOnce(file, 'second')
  expect(readFileSync(file, 'utf8')).toBe('first')
  writeWhole(file, 'third', { mode: 0o640 })
  expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['third', 0o640])
})

function canMount(): boolean {
  const folder = '/tmp/caselead-can-mount'
  mkdirSync(folder, { recursive: true })
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder]).status === 0
  if (done) spawnSync('umount', [folder])
  return done
}

function mounted(options: string): string {
  const folder = newFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', `mode=755,${options}`, 'tmpfs', folder])
  onTestFinished(() => void spawnSync('umount', ['-l', folder]))
  return folder
}
