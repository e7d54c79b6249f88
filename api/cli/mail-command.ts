import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { newMailToken } from '../auth/mail-token.ts'
import { rawMailBounds } from '../base/bounds.ts'
import { cappedBody } from '../base/capped-body.ts'
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
  const from = path === '-' ? process.stdin : createReadStream(path)
  const bytes = await read(from).catch((error: unknown) => error)
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) {
    console.error(unread(path, bytes))
    return 1
  }
  const envelope = { by: 'command' as const, to: [] }
  const { isNew } = await onDesk(readEnv(process.env), ({ db, now }) =>
    keepRaw(db, bytes, envelope, now()),
  )
  console.log(isNew ? mailCommandWords.taken : mailCommandWords.takenBefore)
  return 0
}

const read = (from: Readable): Promise<Buffer | null> =>
  cappedBody(Readable.toWeb(from) as ReadableStream<Uint8Array>, rawMailBounds.bytes)

function unread(path: string, bytes: unknown): string {
  if (bytes === null) return mailCommandWords.tooLarge(rawMailBounds.bytes)
  if (Buffer.isBuffer(bytes)) return mailCommandWords.empty
  return mailCommandWords.unreadable(path, bytes instanceof Error ? bytes.message : String(bytes))
}

/** Prints a new token for `POST /hooks/mail`, once. */
async function token(): Promise<number> {
  console.log(await onDesk(readEnv(process.env), ({ db }) => newMailToken(db)))
  console.error(mailCommandWords.token)
  return 0
}
