import { readFile } from 'node:fs/promises'
import { type Env, WrongSettings } from './env.ts'
import { settingWords } from './words.ts'

/**
 * The certificate and key mail servers are offered; null where none are set.
 * @throws {WrongSettings} when one of them can't be read
 */
export async function readTls({ smtp }: Pick<Env, 'smtp'>) {
  if (!smtp?.certFile || !smtp.keyFile) return null
  const [cert, key] = await Promise.all([
    read('SMTP_CERT', smtp.certFile),
    read('SMTP_KEY', smtp.keyFile),
  ])
  return { cert, key }
}

const read = (name: string, path: string): Promise<Buffer> =>
  readFile(path).catch(() => {
    throw new WrongSettings(`${name}: ${settingWords.cannotRead(path)}`)
  })
