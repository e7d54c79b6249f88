import { lastImported, textsChangedHere } from '@caselead/db/help/import.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { Made } from '../rendered.ts'
import { importWords as words } from '../words.ts'
import type { Writing } from './writing.ts'

/**
 * What somebody wrote on the desk isn't undone by a file. Answers how many files of the article say what they
 * said when they were imported; null if nobody changed it on the desk, or the files are its only source.
 */
export async function leftAsWrittenHere(
  db: Db,
  group: readonly Made[],
  { isReadOnly, notes }: Writing,
): Promise<number | null> {
  if (isReadOnly) return null
  const files = group.map(({ planned }) => planned)
  const texts = await textsChangedHere(db, files)
  if (texts.length === 0) return null
  let same = 0
  for (const { path, slug, source } of files) {
    const own = texts.find((text) => text.path === path) ?? texts.find((text) => text.slug === slug)
    if (own && (await lastImported(db, own.id)) === source) same += 1
    else notes.push({ path, line: null, what: words.changedHere, isWrong: true })
  }
  return same
}
