import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { type TextToExport, textsToExport } from '@caselead/db/help/import.ts'
import type { Db } from '@caselead/db/tables.ts'
import { stringify } from 'yaml'

/**
 * Writes every article that isn't archived as a file: one that came from a file byte for byte, the others with
 * front matter. Answers how many; null if the folder isn't empty.
 */
export async function exportFolder(db: Db, root: string): Promise<number | null> {
  await mkdir(root, { recursive: true })
  if ((await readdir(root)).length > 0) return null
  const texts = await textsToExport(db)
  for (const text of texts) {
    const path = resolve(root, text.path ?? `${text.category}/${text.slug}.md`)
    if (!path.startsWith(root + sep)) throw new Error(`${path} is outside the folder`)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text.source ?? fileOf(text), { flag: 'wx' })
  }
  return texts.length
}

function fileOf(text: TextToExport): string {
  const { title, about, slug, language, readers, plans, markdown, position } = text
  const fields = {
    ...{ title, slug, language, order: position / 100 },
    ...(about !== '' && { description: about }),
    ...(readers !== 'everyone' && { readers: readers.replace('_', '-') }),
    ...(plans.length > 0 && { plans }),
    ...(text.related.length > 0 && { related: text.related }),
    ...(text.state === 'draft' && { draft: true }),
  }
  return `---\n${stringify(fields)}---\n\n${markdown}`
}
