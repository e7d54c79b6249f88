import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { priya } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import type { FileView } from '@caselead/core/base/files.ts'
import { connect } from '@caselead/db/server/connect.ts'
import type { Db } from '@caselead/db/tables.ts'
import { serve } from '../setup/serving.ts'
import { type Visit, visit } from '../setup/visit.ts'
import { newDatabase, secret } from './desk.ts'
import { atMost, type Figure, forTheRecord } from './figure.ts'

const megabyte = 1_000_000
const size = 25 * megabyte
const atOnce = 10
const piece = new Uint8Array(64_000).fill(7)

/** Files of 25 MB through the running program, one and ten at once, and what its memory does meanwhile. */
export async function fileFigures(server: string): Promise<Figure[]> {
  const databaseUrl = await newDatabase(server, 'bench_files')
  const db = connect(databaseUrl)
  await settleCast(db, Date.now())
  const folder = mkdtempSync(join(tmpdir(), 'caselead-bench-files-'))
  chmodSync(folder, 0o755)
  const desk = await serve({ DATABASE_URL: databaseUrl, DATA_DIR: folder, SECRET: secret })
  try {
    const browser = await signedIn(db, desk.url)
    const memory = watch(desk.pid)
    await inAndOut(browser, 2)
    await wait(2_000)
    const before = memory.peakSince()
    const one = await inAndOut(browser, 1)
    memory.peakSince()
    const ten = await inAndOut(browser, atOnce)
    const grown = (memory.peakSince() - before) / megabyte
    memory.stop()
    return [
      forTheRecord('a file of 25 MB in, one alone', one.up, 'ms'),
      forTheRecord('a file of 25 MB out, one alone', one.down, 'ms'),
      forTheRecord('ten of 25 MB in, at once', ten.up, 'ms'),
      forTheRecord('ten of 25 MB out, at once', ten.down, 'ms'),
      atMost('memory grows by, ten in and out at once', grown, 'MB', 20),
    ]
  } finally {
    desk.kill('SIGTERM')
    await desk.ended
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function signedIn(db: Db, url: string): Promise<Visit> {
  const browser = visit({ url })
  await browser.submit('/sign-in', { email: priya.email, asked: 'yes' })
  for (;;) {
    const sent = await db.selectFrom('mailbox_sent').select('mail').execute()
    const code = sent.flatMap(({ mail }) => /^\d{6}(?= )/.exec(mail.subject) ?? [])[0]
    if (code) {
      await browser.submit('/sign-in', { email: priya.email, code, sent: 'yes', to: '/' })
      return browser
    }
    await wait(100)
  }
}

async function inAndOut(browser: Visit, count: number): Promise<{ up: number; down: number }> {
  const files = Array.from({ length: count }, (_, n) => n)
  const began = performance.now()
  const kept = await Promise.all(files.map((n) => sent(browser, `${n}.bin`)))
  const between = performance.now()
  await Promise.all(kept.map(({ url }) => received(browser, url)))
  return { up: between - began, down: performance.now() - between }
}

async function sent(browser: Visit, name: string): Promise<FileView> {
  let left = size
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = piece.subarray(0, Math.min(piece.length, left))
      left -= next.length
      controller.enqueue(next)
      if (left === 0) controller.close()
    },
  })
  const headers = { accept: 'application/json', 'x-file-name': name }
  const init = { method: 'POST', body, headers, duplex: 'half' }
  const answer = await browser.ask('/files', init as RequestInit)
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as FileView
}

async function received(browser: Visit, url: string): Promise<void> {
  let bytes = 0
  for await (const each of (await browser.ask(url)).body ?? []) bytes += each.length
  if (bytes !== size) throw new Error(`${bytes} bytes of ${size} came back`)
}

/** The most memory a process has had since it was last asked, in bytes. */
export function watch(pid: number) {
  const now = (): number => {
    const [, kilobytes = '0'] =
      /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) * 1024
  }
  let peak = now()
  const timer = setInterval(() => {
    peak = Math.max(peak, now())
  }, 20)
  return {
    peakSince(): number {
      const highest = Math.max(peak, now())
      peak = now()
      return highest
    },
    stop: () => clearInterval(timer),
  }
}
