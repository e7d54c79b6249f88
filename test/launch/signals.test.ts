import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const program = join(import.meta.dirname, 'leashed-server.mjs')

test.for([
  { signal: 'SIGINT', says: 'SIGINT', code: 0 },
  { signal: 'SIGTERM', says: 'SIGTERM', code: 0 },
  { signal: 'SIGHUP', says: 'SIGTERM', code: 0 },
  { signal: 'SIGKILL', says: 'SIGTERM', code: null },
] as const)('$signal to the launcher stops the server with $says', async (row) => {
  const { pid, told, ended } = await launch()
  process.kill(pid, row.signal)
  expect(await ended).toBe(row.code)
  expect(told).toEqual(['serving', `stopping on ${row.says}`])
})

test('Ctrl-C in a terminal reaches the server once, though it goes to the whole group', async () => {
  const { pid, told, ended } = await launch()
  process.kill(-pid, 'SIGINT')
  expect(await ended).toBe(0)
  expect(told).toEqual(['serving', 'stopping on SIGINT'])
})

/** Ends when the server has, too: it holds the other end of the launcher's output. */
async function launch() {
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const told: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text) => told.push(...text.trim().split('\n')))
  const ended = once(child, 'close').then(([code]) => code)
  await once(child.stdout, 'data')
  return { pid: child.pid ?? 0, told, ended }
}
