import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Logo } from '@caselead/db/settings.ts'
import { WrongSettings } from './env.ts'

const types: Record<string, Logo['type']> = { '.svg': 'image/svg+xml', '.png': 'image/png' }
const largest = 64 * 1024

/** @throws {WrongSettings} when it is no SVG or PNG file, too large, or can't be read */
export async function readLogo(path: string): Promise<Logo> {
  const type = types[extname(path).toLowerCase()]
  if (!type) throw new WrongSettings(`LOGO_FILE: ${path} must end in .svg or .png`)
  const content = await readFile(path).catch(() => {
    throw new WrongSettings(`LOGO_FILE: ${path} can’t be read`)
  })
  if (content.length > largest) throw new WrongSettings(`LOGO_FILE: ${path} is larger than 64 KB`)
  return { type, base64: content.toString('base64') }
}
