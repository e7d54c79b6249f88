import { readdirSync, readFileSync } from 'node:fs'
import { ingrid } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { pieces, spool } from '@caselead/api/files/spool.ts'
import { readNext } from '@caselead/api/jobs/queues/read-inbox.ts'
import { keepRaw } from '@caselead/api/mail/in/raw/keep-raw.ts'
import { hours } from '@caselead/core/base/instant.ts'
import { rawPieces } from '@caselead/db/mail/raw.ts'
import { expect, test } from 'vitest'
import { freshDatabase } from '../setup/database.ts'
import { hourly, secret } from '../setup/desk-in-trouble.ts'
import { quietDesk } from '../setup/quiet-desk.ts'
import { wholeMail } from '../setup/whole-mail.ts'

const mail = (subject: string) =>
  Buffer.from(wholeMail({ From: ingrid.email, Subject: subject }, 'They stop.'))

/** The processes that read mail for this one. */
const readers = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isReader(name))
    .map(Number)

function isReader(pid: string): boolean {
  try {
    const isOurs = readFileSync(`/proc/${pid}/status`, 'utf8').includes(`PPid:\t${process.pid}\n`)
    return isOurs && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('mail-child.ts')
  } catch {
    return false
  }
}

async function whileKilled(deed: () => Promise<unknown>): Promise<number> {
  const killed = new Set<number>()
  const killing = setInterval(() => {
    for (const pid of readers()) {
      process.kill(pid, 'SIGKILL')
      killed.add(pid)
    }
  }, 5)
  await deed()
  clearInterval(killing)
  return killed.size
}

test('a mail that kills its reader every time is set aside with its bytes, and the next is read', async () => {
  const { db } = await freshDatabase()
  let now = Date.now()
  await settleCast(db, now, hourly)
  const runtime = quietDesk({ db, secret, now: () => now })
  const bring = async (bytes: Buffer) => {
    const spooled = await spool(runtime.files.folder, pieces(bytes), bytes.length)
    const { id } = await keepRaw(db, spooled, { by: 'hook', to: [] }, now)
    await spooled.discard()
    return id
  }
  const id = await bring(mail('Deadly'))
  let killed = 0
  for (let tries = 0; tries < 5; tries++) {
    killed += await whileKilled(() => readNext(runtime))
    now += hours(1)
  }
  expect(killed).toBe(5)
  const next = await bring(mail('Exports'))
  await readNext(runtime)
  const rows = await db.selectFrom('inbox').select(['provider_id', 'why', 'outcome']).execute()
  expect(rows.find(({ provider_id }) => provider_id === id)).toMatchObject({ why: 'unreadable' })
  expect(rows.find(({ provider_id }) => provider_id === next)).toMatchObject({ outcome: 'opened' })
  expect(Buffer.concat(await Array.fromAsync(rawPieces(db, id)))).toEqual(mail('Deadly'))
}, 60_000)
