import { slugOf } from '../render/anchors.ts'
import { type Facts, factsIn } from './facts.ts'
import { partedFile } from './front-matter.ts'
import { markdownOf } from './mdx/mdx.ts'
import type { Note } from './note.ts'
import { languageFolders, type Place, placeOf, slugsFor, titleOf } from './paths.ts'
import type { Folder, SourceFile } from './read-folder.ts'
import { importWords as words } from './words.ts'

/** The article a file becomes. */
export interface Planned {
  path: string
  source: string
  place: Place
  facts: Facts
  title: string
  slug: string
  language: string
  markdown: string
  /** Lines of the file above its body. */
  offset: number
  /** The file of the article it translates; its own if it's no translation. */
  original: string
}

export interface Plan {
  articles: Planned[]
  notes: Note[]
  /** What a file has in common with its translations: its name and folder. */
  nameOf: (path: string) => string
}

/** What a folder's files become; those with something wrong are left out, all of them named. */
export function planOf({ articles: files, found }: Folder, mainLanguage: string): Plan {
  const notes: Note[] = []
  const languages = languageFolders(found)
  const read = files.flatMap((file) => articleIn(file, languages, mainLanguage, notes) ?? [])
  const named = aliasesLeft(slugsGiven(read, notes), notes)
  return {
    articles: originals(named, mainLanguage, notes),
    notes,
    nameOf: (path) => nameIn(placeOf(path, languages)),
  }
}

const nameIn = ({ folder, name }: Place): string => `${folder}/${name}`

type Read = Omit<Planned, 'slug' | 'original'>
type Named = Omit<Planned, 'original'>

function articleIn(
  { path, source }: SourceFile,
  languages: ReadonlySet<string>,
  mainLanguage: string,
  notes: Note[],
): Read | null {
  const { fields, body, bodyLine, wrong } = partedFile(source)
  const { facts, wrong: wrongFields } = factsIn(fields)
  const all = [...wrong, ...wrongFields.map((what) => ({ line: 1, what }))]
  for (const each of all) notes.push({ path, ...each, isWrong: true })
  if (all.length > 0) return null
  const { markdown, left } = markdownOf(body)
  for (const { line, what } of left)
    notes.push({ path, line: bodyLine + line, what, isWrong: false })
  const place = placeOf(path, languages)
  return {
    ...{ path, source, place, facts, markdown, offset: bodyLine - 1 },
    title: facts.title ?? firstHeading(markdown) ?? titleOf(place.name),
    language: facts.language ?? place.language ?? mainLanguage,
  }
}

function firstHeading(markdown: string): string | null {
  const [, heading = ''] = /^#\s+([^\n]{1,200})$/m.exec(markdown.slice(0, 20_000)) ?? []
  const words = heading.replace(/[*_`]|\{#[^}]{1,100}\}/g, '').trim()
  // A heading may end as it began; what only ends in the sign, as C# does, keeps it.
  const end = words.lastIndexOf(' ') + 1
  return (/^#+$/.test(words.slice(end)) ? words.slice(0, end).trimEnd() : words) || null
}

/** Slugs that somebody wrote go first; the others make way. */
function slugsGiven(read: readonly Read[], notes: Note[]): Named[] {
  const taken = new Map<string, string>()
  const slugs = new Map<string, string>()
  for (const { path, facts } of read) {
    const slug = facts.slug === null ? '' : slugOf(facts.slug)
    if (slug === '') continue
    const other = taken.get(slug)
    if (other === undefined) {
      taken.set(slug, path)
      slugs.set(path, slug)
    } else notes.push({ path, line: 1, what: words.sameSlug(slug, other), isWrong: true })
  }
  return read.flatMap((each) => {
    const own = slugs.get(each.path)
    if (own !== undefined) return [{ ...each, slug: own }]
    if (each.facts.slug !== null && slugOf(each.facts.slug) !== '') return []
    const slug = freeSlug(slugsFor(each.place), taken)
    taken.set(slug, each.path)
    return [{ ...each, slug }]
  })
}

/** No alias takes the place of what another is called. */
function aliasesLeft(named: readonly Named[], notes: Note[]): Named[] {
  const bySlug = new Map(named.map(({ slug, path }) => [slug, path]))
  return named.map((each) => {
    const { path, facts } = each
    const aliases = facts.aliases.filter((alias) => {
      const other = bySlug.get(slugOf(alias)) ?? path
      if (other === path) return true
      notes.push({ path, line: 1, what: words.takenAlias(alias, other), isWrong: false })
      return false
    })
    return { ...each, facts: { ...facts, aliases } }
  })
}

function freeSlug(wanted: readonly string[], taken: ReadonlyMap<string, string>): string {
  const free = wanted.find((slug) => !taken.has(slug))
  if (free !== undefined) return free
  const last = wanted.at(-1) ?? 'article'
  for (let count = 2; ; count++) if (!taken.has(`${last}-${count}`)) return `${last}-${count}`
}

/** Translations are told by their name, or by what they say they translate. */
function originals(read: readonly Named[], mainLanguage: string, notes: Note[]): Planned[] {
  const bySlug = new Map(read.map(({ slug, path }) => [slug, path]))
  const byName = new Map<string, string>()
  const ofPath = new Map<string, string>()
  const taken = new Set<string>()
  const take = (each: Read, original: string) => {
    const key = `${original}\n${each.language}`
    if (taken.has(key)) return false
    taken.add(key)
    ofPath.set(each.path, original)
    return true
  }
  const inOrder = [...read].sort((a, b) => rank(a, mainLanguage) - rank(b, mainLanguage))
  return inOrder.flatMap((each) => {
    const { path, place, facts } = each
    const name = nameIn(place)
    if (facts.translates === null) {
      const first = byName.get(name) ?? path
      byName.set(name, first)
      if (!take(each, first)) take(each, path)
      return [{ ...each, original: ofPath.get(path) ?? path }]
    }
    const translated = bySlug.get(slugOf(facts.translates))
    const original = translated && ofPath.get(translated)
    if (original && take(each, original)) return [{ ...each, original }]
    const what = original ? words.sameLanguage(original) : words.noOriginal(facts.translates)
    notes.push({ path, line: 1, what, isWrong: true })
    return []
  })
}

const rank = ({ language, facts }: Read, mainLanguage: string): number =>
  facts.translates === null ? Number(language !== mainLanguage) : 2
