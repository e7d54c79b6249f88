import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart, inWords } from '@caselead/db/server/cannot-start.ts'
import { writeOnce } from '@caselead/db/server/kept-file.ts'
import { makeFolder } from '@caselead/db/server/make-folder.ts'

/** What signs links and sessions must not be guessed, nor be what a full disk or a crash left over. */
const usable = /^[\x21-\x7e]{32,}$/

/** Made once and kept in the data folder: links in mails already sent must go on working. */
export function keptSecret({ dataDir }: { dataDir: string }): string {
  const file = join(dataDir, 'secret')
  try {
    makeFolder(dataDir)
    if (!existsSync(file)) writeOnce(file, randomBytes(32).toString('base64url'))
    return secretIn(file)
  } catch (error) {
    throw inWords(error, dataDir)
  }
}

function secretIn(file: string): string {
  if (!statSync(file).isFile())
    throw new CannotStart(`${file} isn’t a file. Move it somewhere else.`)
  const secret = readFileSync(file, 'utf8').trim()
  if (!usable.test(secret)) {
    throw new CannotStart(
      `${file} holds no secret of at least 32 characters. Restore it from a backup. If you have ` +
        'none, delete it: Caselead makes a new one, and older links and sessions stop working.',
    )
  }
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600)
  return secret
}
