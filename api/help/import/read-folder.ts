import type { Dirent } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Note } from './note.ts'
import { importWords as words } from './words.ts'

/** A folder as it was found; paths are relative to it, with slashes. */
export interface Folder {
  root: string
  /** Articles, in order, with their exact text. */
  articles: SourceFile[]
  /** Files that give their order and the names of their categories. */
  orders: SourceFile[]
  images: ReadonlySet<string>
  /** Every article's file, also one that can't be read. */
  found: readonly string[]
  /** Whether a file is there, as far as was looked: what's behind a link or too deep counts as there. */
  isThere: (path: string) => boolean
  notes: Note[]
}

export interface SourceFile {
  path: string
  source: string
}

const mostFiles = 20_000
const deepest = 30

const isArticle = (name: string): boolean => /\.mdx?$/i.test(name)
const isImage = (name: string): boolean => /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(name)
const isOrder = (name: string): boolean =>
  /^(?:docs\.json|mint\.json|sidebars\.(?:json|[cm]?[jt]s)|_category_\.(?:json|ya?ml))$/.test(name)

export async function readFolder(root: string): Promise<Folder> {
  const notes: Note[] = []
  const { paths, passed, isCut } = await pathsIn(root, notes)
  const all = new Set(paths)
  const read = async (isOne: (name: string) => boolean) => {
    const files: SourceFile[] = []
    for (const path of paths) {
      if (!isOne(nameOf(path))) continue
      const source = await textIn(join(root, path))
      if (typeof source === 'string') files.push({ path, source })
      else notes.push({ path, line: null, what: source.what, isWrong: true })
    }
    return files
  }
  const [articles, orders] = [await read(isArticle), await read(isOrder)]
  return {
    ...{ root, articles, orders, images: new Set(paths.filter(isImage)), notes },
    found: paths.filter((path) => isArticle(nameOf(path))),
    isThere: (path) => isCut || all.has(path) || isWithin(passed, path),
  }
}

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

function isWithin(folders: ReadonlySet<string>, path: string): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (folders.has(path.slice(0, end))) return true
  }
  return false
}

interface Paths {
  paths: string[]
  /** Links and folders that weren't looked into. */
  passed: ReadonlySet<string>
  /** There are more than are read. */
  isCut: boolean
}

/** Links are never followed, so no folder leads back into itself or out of the root. */
async function pathsIn(root: string, notes: Note[]): Promise<Paths> {
  const paths: string[] = []
  const passed = new Set<string>()
  const note = (path: string, what: string) =>
    notes.push({ path, line: null, what, isWrong: false })
  const waiting = ['']
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (folder.split('/').length > deepest) {
      note(folder, words.tooDeepFolder)
      passed.add(folder)
      continue
    }
    const entries = await readdir(join(root, folder), { withFileTypes: true })
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (!isWanted(entry)) {
        if (isArticle(entry.name)) note(path, words.hidden)
      } else if (entry.isSymbolicLink()) {
        note(path, words.link)
        passed.add(path)
      } else if (entry.isDirectory()) waiting.push(path)
      else if (entry.isFile()) paths.push(path)
    }
    if (paths.length > mostFiles) {
      note(folder, words.tooManyFiles(mostFiles))
      break
    }
  }
  const isCut = paths.length > mostFiles
  return { paths: paths.sort(byCode).slice(0, mostFiles), passed, isCut }
}

const byCode = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

const isWanted = ({ name }: Dirent): boolean => !name.startsWith('.') && name !== 'node_modules'

const largest = 4_000_000

async function textIn(path: string): Promise<string | { what: string }> {
  try {
    const bytes = await readFile(path)
    if (bytes.length > largest) return { what: words.tooLongFile(largest / 1_000_000) }
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.includes('\0') ? { what: words.zeroByte } : text
  } catch (error) {
    if (error instanceof TypeError) return { what: words.notUtf8 }
    return { what: words.unreadable(error instanceof Error ? error.message : String(error)) }
  }
}
