import type { TextState } from '@caselead/db/help/tables.ts'
import {
  addText,
  addVersion,
  aliasText,
  changeText,
  nameText,
  type TextToKeep,
} from '@caselead/db/help/write.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { Rendered } from '../render/render.ts'

/** The parts of a text that can change, as they are now. */
export interface KeptText {
  id: number
  article_id: number
  language: string
  slug: string
  state: TextState
  path: string | null
  title: string | null
  about: string | null
  markdown: string | null
  source: string | null
  html: string | null
  author: string | null
}

export interface NewText extends TextToKeep {
  markdown: string
  /** The file it came from, as it was read; null if it was written here. */
  source: string | null
  author: string | null
  rendered: Rendered
  /** More slugs that lead to it. */
  aliases: readonly string[]
}

export type Outcome = 'new' | 'changed' | 'same'

/** Keeps a text, with a new version if what it says has changed; does nothing if it hasn't changed at all. */
export async function keepText(
  db: Db,
  before: KeptText | undefined,
  text: NewText,
  at: number,
): Promise<Outcome> {
  const { markdown, source, author, rendered, aliases, ...plain } = text
  if (before && isSame(before, text)) return 'same'
  const id = before?.id ?? (await addText(db, plain))
  for (const slug of aliases) await aliasText(db, id, slug)
  await nameText(db, id, text.slug)
  if (before && saysTheSame(before, text)) {
    await changeText(db, id, plain)
    return 'changed'
  }
  const { title, about } = plain
  const said = { title, about, markdown, source, author, at, ...rendered }
  const version_id = await addVersion(db, id, said)
  await changeText(db, id, { ...plain, version_id })
  return before ? 'changed' : 'new'
}

const isSame = (before: KeptText, text: NewText): boolean =>
  before.article_id === text.article_id &&
  before.language === text.language &&
  before.slug === text.slug &&
  before.state === text.state &&
  before.path === text.path &&
  saysTheSame(before, text)

const saysTheSame = (before: KeptText, text: NewText): boolean =>
  before.title === text.title &&
  before.about === text.about &&
  before.markdown === text.markdown &&
  before.source === text.source &&
  before.author === text.author &&
  before.html === text.rendered.html
