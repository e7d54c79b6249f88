import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FileView } from '@caselead/core/base/files.ts'
import type { Visit } from './visit.ts'
import type { World } from './world.ts'

type Content = string | Uint8Array<ArrayBuffer>

/** Uploads one file as a script of the page would. */
export const upload = (browser: Visit, name: string, content: Content, path = '/files') =>
  browser.ask(path, {
    method: 'POST',
    body: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    headers: { accept: 'application/json', 'x-file-name': encodeURIComponent(name) },
  })

/** The same, answered as it must be. */
export async function uploaded(
  browser: Visit,
  name: string,
  content: Content = 'Some words in a file',
  path = '/files',
): Promise<FileView> {
  const answer = await upload(browser, name, content, path)
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as FileView
}

/** Every file that lies somewhere in the desk's folder. */
export const lying = (w: World): string[] =>
  readdirSync(w.runtime.files.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
