import { setImmediate } from 'node:timers/promises'
import { HelpIndex } from '@caselead/core/help/index/help-index.ts'
import type { Synonyms } from '@caselead/core/help/search/synonyms.ts'
import { type PublishedText, sectionsOf } from '@caselead/db/help/published.ts'
import { setting } from '@caselead/db/settings.ts'
import type { Db } from '@caselead/db/tables.ts'
import { type Catalogue, readCatalogue } from './catalogue.ts'
import { synonymsIn } from './synonyms.ts'

/** What this process knows of the help centre. */
export interface HelpCentre {
  catalogue(): Promise<Catalogue>
  /** What the team says means the same. */
  synonyms(language: string): Synonyms
  /** The search index; the first to ask waits until all articles are in it. */
  index(): Promise<HelpIndex>
  /** Whether the index has this very version of a text: until then, nothing of it may be told. */
  isIndexed(text: PublishedText): boolean
  /** Everything that was changed has been read. */
  isRead(): boolean
  /** Something was changed, here or by another process: it's read anew, and known when this ends. */
  changed(): Promise<void>
}

/** Versions read in one query. */
const batch = 50

/**
 * Whatever changed, only what's new is read, one article after the other, with room for others between
 * two of them. Meanwhile searches find of what was there before what is still published as it was.
 */
export function helpCentre(db: Db): HelpCentre {
  const index = new HelpIndex()
  const indexed = new Map<number, number>()
  let catalogue: Catalogue | null = null
  let synonyms = synonymsIn(null)
  let isFilled = false
  let [wanted, read] = [0, 0]
  let reading: Promise<void> | null = null

  async function readAll(): Promise<void> {
    while (read < wanted) {
      const now = wanted
      const [next, same] = await Promise.all([readCatalogue(db), setting(db, 'help_synonyms')])
      catalogue = next
      synonyms = synonymsIn(same)
      await fill(next)
      isFilled = true
      read = now
    }
  }

  async function fill({ byId }: Catalogue): Promise<void> {
    for (const id of indexed.keys()) if (!byId.has(id)) forget(id)
    const changed = [...byId.values()].filter((text) => indexed.get(text.id) !== text.version_id)
    for (let at = 0; at < changed.length; at += batch) await add(changed.slice(at, at + batch))
  }

  function forget(id: number): void {
    index.remove(String(id))
    indexed.delete(id)
  }

  async function add(texts: readonly PublishedText[]): Promise<void> {
    const versions = texts.flatMap(({ version_id }) => version_id ?? [])
    const sections = await sectionsOf(db, versions)
    for (const { id, version_id, language, title } of texts) {
      if (version_id === null) continue
      index.add({ id: String(id), language, title, sections: sections.get(version_id) ?? [] })
      indexed.set(id, version_id)
      await setImmediate()
    }
  }

  function changed(): Promise<void> {
    wanted += 1
    reading ??= readAll().finally(() => {
      reading = null
    })
    return reading
  }

  return {
    changed,
    async catalogue() {
      if (!catalogue) await first()
      return catalogue ?? readCatalogue(db)
    },
    synonyms: (language) => synonyms(language),
    async index() {
      if (!isFilled) await (reading ?? changed())
      return index
    },
    isRead: () => isFilled && reading === null,
    isIndexed: ({ id, version_id }) => indexed.get(id) === version_id,
  }

  /** The catalogue doesn't wait for the index. */
  async function first(): Promise<void> {
    const known = await readCatalogue(db)
    catalogue ??= known
    if (!reading) changed().catch(() => {})
  }
}
