import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, hasDatabase } from '@caselead/db/server/databases.ts'
import { CannotStart, startEmbedded } from '@caselead/db/server/embedded.ts'
import { afterAll, expect, test } from 'vitest'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test('data written before a stop is there after the next start, on the same address', async () => {
  const dataDir = newFolder()
  const first = await startEmbedded({ dataDir })
  await createDatabase(first.url, 'kept')
  await first.stop()
  const second = await startEmbedded({ dataDir })
  expect(second.url).toBe(first.url)
  expect(await hasDatabase(second.url, 'kept')).toBe(true)
  await second.stop()
})

test('a second start in one folder says so and leaves the first alone', async () => {
  const dataDir = newFolder()
  const first = await startEmbedded({ dataDir })
  await expect(startEmbedded({ dataDir })).rejects.toThrow(
    `Caselead is already running in ${dataDir} (process ${process.pid})`,
  )
  expect(await hasDatabase(first.url, 'caselead')).toBe(true)
  await first.stop()
})

test('after a kill -9 the next start takes over and nothing is left when it stops', async () => {
  const dataDir = newFolder()
  const killed = spawn(process.execPath, [join(import.meta.dirname, 'hold-database.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [url] = await once(killed.stdout.setEncoding('utf8'), 'data')
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const next = await startEmbedded({ dataDir })
  expect(next.url).toBe(url.trim())
  await next.stop()
  await expect(hasDatabase(next.url, 'caselead')).rejects.toThrow('ECONNREFUSED')
})

test('a password is asked for, and only the owner may read it', async () => {
  const dataDir = newFolder()
  const { url, stop } = await startEmbedded({ dataDir })
  const guess = url.replace(/:[0-9a-f]{48}@/, ':guess@')
  await expect(hasDatabase(guess, 'caselead')).rejects.toThrow('password authentication failed')
  expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600)
  await stop()
})

test.runIf(process.getuid?.() === 0)(
  'root is told when its folder is closed to others',
  async () => {
    const home = newFolder()
    chmodSync(home, 0o700)
    const refused = startEmbedded({ dataDir: join(home, 'data') })
    await expect(refused).rejects.toThrow(CannotStart)
    await expect(refused).rejects.toThrow(`who may not enter ${home}. Set DATA_DIR to`)
  },
)

function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'caselead-launch-'))
  chmodSync(folder, 0o755)
  folders.push(folder)
  return folder
}
