import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { helpFile, helpFiles, importedTexts, keepHelpFile } from '@caselead/db/help/import.ts'
import { changeText, helpChanged, oneWriterAtATime } from '@caselead/db/help/write.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { Files } from '../../files/files.ts'
import { spool } from '../../files/spool.ts'
import { imageAddress, largestImage } from '../keep/image-kind.ts'
import { shelves } from './categories.ts'
import type { FoundImage } from './images.ts'
import type { Note } from './note.ts'
import { type Planned, planOf } from './plan.ts'
import { type Folder, readFolder } from './read-folder.ts'
import { rendering } from './rendered.ts'
import { type Written, writeArticles } from './write/write-articles.ts'
import type { Owner } from './write/writing.ts'

export interface ImportDeps {
  db: Db
  /** Where images go; null for a folder without any. */
  files: Pick<Files, 'folder' | 'store'> | null
  now: () => number
  /** Who can own an article. */
  team: readonly Owner[]
}

export interface ImportOptions {
  /** The language of files that don't name one. */
  language?: string
  /** Archives articles whose file is gone. */
  prune?: boolean
  /** The files stay the source: their articles can't be changed on the desk. */
  isReadOnly?: boolean
  /** Reports what would be done, and changes nothing. */
  isDry?: boolean
  /** Moves the dates of all articles so that the newest is this, and dates what is written like its article. */
  newestAt?: number | null
}

export interface Imported extends Written {
  /** Articles whose file is gone, archived or not. */
  gone: number
  /** Files left out. */
  left: number
  notes: Note[]
}

class DryRun extends Error {}

/** Brings a folder of Markdown into the help centre; a second run changes nothing. */
export async function importFolder(
  deps: ImportDeps,
  root: string,
  {
    language = 'en',
    prune = false,
    isReadOnly = false,
    isDry = false,
    newestAt = null,
  }: ImportOptions = {},
): Promise<Imported> {
  const folder = await readFolder(root)
  const plan = planOf(folder, language)
  const { shelfOf, notes: ofOrders } = shelves(folder.orders, plan.articles, language)
  const notes = [...folder.notes, ...plan.notes, ...ofOrders]
  const ours = (await helpFiles(deps.db)).map((file) => {
    const src = imageAddress(file.sha256, file.type)
    return [src, { ...file, src }] as const
  })
  const { made, used } = rendering(folder, plan.articles, new Map(ours))
  const all = plan.articles.flatMap((each) => made(each, notes) ?? [])
  const kept = new Set(all.map(({ planned }) => planned.path))
  const without = folder.found.filter((path) => !kept.has(path))
  const leftOut = new Map(without.map((path) => [plan.nameOf(path), path]))
  if (!isDry) for (const image of used.values()) if (image) await keepImage(deps, root, image)
  const shift = newestAt === null ? null : newestAt - newestOf(plan.articles)
  let result = { new: 0, changed: 0, same: 0, topics: 0, gone: 0 }
  await deps.db
    .transaction()
    .execute(async (db) => {
      await oneWriterAtATime(db)
      const now = deps.now()
      const written = await writeArticles(db, all, {
        ...{ shelfOf, now, shift, notes, prune, isReadOnly, team: deps.team },
        isThere: folder.isThere,
        lacking: ({ path }) => leftOut.get(plan.nameOf(path)),
      })
      const gone = await withoutFile(db, folder, prune)
      result = { ...written, gone }
      if (isDry) throw new DryRun()
      const { new: added, changed, topics } = written
      if (added + changed + topics > 0 || (prune && gone > 0)) await helpChanged(db)
    })
    .catch((error: unknown) => {
      if (!(error instanceof DryRun)) throw error
    })
  const wrong = new Set(notes.filter(({ isWrong }) => isWrong).map(({ path }) => path))
  return { ...result, left: wrong.size, notes: notes.sort(inOrder) }
}

const newestOf = (articles: readonly Planned[]): number =>
  Math.max(0, ...articles.flatMap(({ facts }) => facts.updatedAt ?? []))

const inOrder = (one: Note, other: Note): number =>
  one.path === other.path ? (one.line ?? 0) - (other.line ?? 0) : one.path < other.path ? -1 : 1

/** Under the hash of its content, once. */
async function keepImage({ db, files, now }: ImportDeps, root: string, image: FoundImage) {
  const { sha256, type, size, width, height } = image
  if (!files || (await helpFile(db, sha256))) return
  const spooled = await spool(files.folder, createReadStream(join(root, image.path)), largestImage)
  if (spooled.sha256 !== sha256) return spooled.discard()
  await files.store.keep(sha256, spooled)
  await keepHelpFile(db, { sha256, type, size, width, height }, now())
}

async function withoutFile(db: Db, { isThere }: Folder, prune: boolean): Promise<number> {
  const texts = await importedTexts(db)
  const gone = texts.filter(
    ({ path, state }) => path !== null && state !== 'archived' && !isThere(path),
  )
  if (prune) for (const { id } of gone) await changeText(db, id, { state: 'archived' })
  return gone.length
}
