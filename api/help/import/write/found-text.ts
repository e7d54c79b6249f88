import { type TextToCompare, textsToCompare } from '@caselead/db/help/import.ts'
import { changeText, nameText } from '@caselead/db/help/write.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { Planned } from '../plan.ts'
import { importWords as words } from '../words.ts'
import type { Writing } from './writing.ts'

/** The text this file was before; `taken` where its slug belongs to an article of the desk. */
export async function foundText(
  db: Db,
  { path, slug, language }: Planned,
  articleId: number,
  { isThere, notes }: Writing,
): Promise<TextToCompare | undefined | 'taken'> {
  const texts = await textsToCompare(db, { path, slug, language, articleId })
  const own = texts.find((text) => text.path === path)
  const holder = texts.find((text) => text.slug === slug && text !== own)
  if (holder?.path === null) {
    notes.push({ path, line: 1, what: words.takenSlug(slug), isWrong: true })
    return 'taken'
  }
  const moved = texts.find((text) => text.path !== null && !isThere(text.path))
  const found = own ?? moved
  // Its own file gives it another before this ends, unless that's left out or gone.
  if (holder && holder !== found) {
    const instead = `${slug}~${holder.id}`
    await changeText(db, holder.id, { slug: instead })
    await nameText(db, holder.id, instead)
  }
  return found
}
