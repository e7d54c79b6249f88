import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { newMailToken } from '@caselead/api/auth/mail-token.ts'
import { priya } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { connect } from '@caselead/db/server/connect.ts'
import type { Db } from '@caselead/db/tables.ts'
import { serve } from '../setup/serving.ts'
import type { Visit } from '../setup/visit.ts'
import { newDatabase, secret } from './desk.ts'
import { atMost, type Figure, forTheRecord } from './figure.ts'
import { signedIn, watch } from './files.ts'

const megabyte = 1_000_000
const atOnce = 10
const lines = Buffer.from(`${'QUJD'.repeat(19)}\r\n`.repeat(1_000))
const quoted = 'On Mon, 23 Nov 2026 at 10:00, Tom wrote:\r\n> Which rows?\r\n'
/** Of base64, what a file of 25 MB comes to. */
const size = 34 * megabyte

/** Mails of 25 MB brought whole, one and ten at once, read, their files fetched, and had back as they came. */
export async function wholeMailFigures(server: string): Promise<Figure[]> {
  const databaseUrl = await newDatabase(server, 'bench_whole_mail')
  const db = connect(databaseUrl)
  await settleCast(db, Date.now())
  const token = await newMailToken(db)
  const folder = mkdtempSync(join(tmpdir(), 'caselead-bench-mail-'))
  chmodSync(folder, 0o755)
  const desk = await serve({ DATABASE_URL: databaseUrl, DATA_DIR: folder, SECRET: secret })
  try {
    const browser = await signedIn(db, desk.url)
    const memory = watch(desk.pid)
    const brought = (from: number, count: number) =>
      Promise.all(Array.from({ length: count }, (_, n) => bring(desk.url, token, from + n)))
    await brought(0, 2)
    await hadBack(browser, await taken(db, 2))
    await wait(2_000)
    const before = memory.peakSince()
    const began = performance.now()
    await brought(10, 1)
    const one = performance.now() - began
    memory.peakSince()
    const again = performance.now()
    await brought(20, atOnce)
    const ten = performance.now() - again
    const events = await taken(db, 3 + atOnce)
    const read = performance.now() - again
    await hadBack(browser, events.slice(-atOnce))
    const grown = (memory.peakSince() - before) / megabyte
    memory.stop()
    return [
      forTheRecord('a mail of 25 MB in, one alone', one, 'ms'),
      forTheRecord('ten mails of 25 MB in, at once', ten, 'ms'),
      forTheRecord('until all are read and their files fetched', read, 'ms'),
      atMost('memory grows by, ten whole mails in and out at once', grown, 'MB', 20),
    ]
  } finally {
    desk.kill('SIGTERM')
    await desk.ended
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function bring(url: string, token: string, n: number): Promise<void> {
  const head = Buffer.from(
    [
      `From: ${priya.name} <${priya.email}>`,
      'To: support@northwind.example',
      `Subject: Export ${n}`,
      `Message-ID: <bench-${n}@harbour.example>`,
      'Content-Type: multipart/mixed; boundary=b',
      ...['', '--b', 'Content-Type: text/plain', '', `It stops at row ${n}.`, '', quoted, '--b'],
      `Content-Disposition: attachment; filename=export-${n}.bin`,
      ...['Content-Transfer-Encoding: base64', '', ''],
    ].join('\r\n'),
  )
  let left = size
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(head),
    pull(controller) {
      const next = lines.subarray(0, Math.min(lines.length, left))
      left -= next.length
      controller.enqueue(next)
      if (left > 0) return
      controller.enqueue(Buffer.from('\r\n--b--\r\n'))
      controller.close()
    },
  })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'message/rfc822' }
  const init = { method: 'POST', body, headers, duplex: 'half' }
  const { status } = await fetch(`${url}/hooks/mail`, init as RequestInit)
  if (status !== 202) throw new Error(`${status}`)
}

/** The mails of this many cases, once each has its file. */
async function taken(db: Db, count: number) {
  for (;;) {
    const mails = await db
      .selectFrom('inbox')
      .innerJoin('files', (join) =>
        join.onRef('files.case_id', '=', 'inbox.case_id').onRef('files.seq', '=', 'inbox.seq'),
      )
      .select(['inbox.case_id', 'inbox.seq'])
      .where('files.state', '=', 'clean')
      .orderBy('inbox.received_at')
      .execute()
    if (mails.length >= count) return mails
    await wait(200)
  }
}

/** Downloads them all at once. */
async function hadBack(browser: Visit, mails: Awaited<ReturnType<typeof taken>>): Promise<void> {
  await Promise.all(
    mails.map(async ({ case_id, seq }) => {
      let bytes = 0
      const path = `/cases/C-${case_id}/emails/${seq}/original`
      for await (const each of (await browser.ask(path)).body ?? []) bytes += each.length
      if (bytes < size) throw new Error(`${bytes} bytes came back`)
    }),
  )
}
