import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newMailToken } from '../auth/mail-token.ts'
import { rawMailBounds } from '../base/bounds.ts'
import { type Spooled, spool, TooLarge } from '../files/spool.ts'
import { keepRaw } from '../mail/in/raw/keep-raw.ts'
import { readEnv } from '../runtime/env.ts'
import { onDesk } from './on-desk.ts'
import { mailCommandWords } from './words.ts'

/** The whole command; answers its exit code. */
export async function mailCommand(args: string[]): Promise<number> {
  const [command, path, ...more] = args
  if (command === 'ingest' && path && more.length === 0) return ingest(path)
  if (command === 'token' && path === undefined) return token()
  const isAsked = command === '--help'
  console[isAsked ? 'log' : 'error'](mailCommandWords.usage)
  return isAsked ? 0 : 2
}

/** Takes in one mail, from a file or, as `-`, from standard input. */
async function ingest(path: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'caselead-mail-'))
  try {
    const from = path === '-' ? process.stdin : createReadStream(path)
    const mail = await spool(folder, from, rawMailBounds.bytes).catch((error: unknown) => error)
    if (!isMail(mail)) {
      console.error(unread(path, mail))
      return 1
    }
    console.log((await keep(mail)) ? mailCommandWords.taken : mailCommandWords.takenBefore)
    return 0
  } finally {
    await rm(folder, { recursive: true })
  }
}

const isMail = (mail: unknown): mail is Spooled =>
  typeof mail === 'object' && mail !== null && 'size' in mail && mail.size !== 0

const keep = (mail: Spooled): Promise<boolean> =>
  onDesk(readEnv(process.env), async ({ db, now }) => {
    const { isNew } = await keepRaw(db, mail, { by: 'command', to: [] }, now())
    return isNew
  })

function unread(path: string, error: unknown): string {
  if (error instanceof TooLarge) return mailCommandWords.tooLarge(rawMailBounds.bytes)
  if (!(error instanceof Error)) return mailCommandWords.empty
  return mailCommandWords.unreadable(path, error.message)
}

/** Prints a new token for `POST /hooks/mail`, once. */
async function token(): Promise<number> {
  console.log(await onDesk(readEnv(process.env), ({ db }) => newMailToken(db)))
  console.error(mailCommandWords.token)
  return 0
}
