import type { CategoryName } from '@caselead/db/help/tables.ts'
import { parse, parseDocument } from 'yaml'
import type { Note } from './note.ts'
import { nameOf, type SourceFile } from './read-folder.ts'
import { importWords as words } from './words.ts'

/** The order of the articles, as files beside them give it. */
export interface Orders {
  /** Categories by name, in order, with their pages as they're named there. */
  groups: { title: string; pages: string[] }[]
  /** By folder. */
  folders: ReadonlyMap<string, FolderOrder>
  notes: Note[]
}

export interface FolderOrder {
  names: Record<string, CategoryName>
  title: string | null
  about: string
  position: number | null
  icon: string | null
}

export function ordersIn(files: readonly SourceFile[]): Orders {
  const groups = new Map<string, string[]>()
  const folders = new Map<string, FolderOrder>()
  const notes: Note[] = []
  for (const file of files) {
    try {
      if (nameOf(file.path).startsWith('_category_')) {
        folders.set(
          file.path.slice(0, -nameOf(file.path).length - 1),
          folderOrder(parse(file.source)),
        )
      } else gather(navigationIn(file), '', groups)
    } catch (error) {
      const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
      notes.push({ path: file.path, line: null, what: words.badOrder(why), isWrong: false })
    }
  }
  const named = [...groups].filter(([title]) => title !== '')
  return { groups: named.map(([title, pages]) => ({ title, pages })), folders, notes }
}

/** A program isn't run: only a plain object in it is read. */
function navigationIn({ path, source }: SourceFile): unknown {
  if (path.endsWith('.json')) {
    const read: unknown = JSON.parse(source.replace(/^\ufeff/, ''))
    return isObject(read) && 'navigation' in read ? read.navigation : read
  }
  const plain = withoutComments(source)
  const document = parseDocument(plain.slice(plain.indexOf('{'), plain.lastIndexOf('}') + 1))
  if (document.errors[0]) throw document.errors[0]
  return document.toJS({ maxAliasCount: 0 })
}

function withoutComments(source: string): string {
  const parts: string[] = []
  for (let at = 0; at < source.length; ) {
    const from = source.indexOf('/*', at)
    const end = from < 0 ? -1 : source.indexOf('*/', from)
    parts.push(source.slice(at, end < 0 ? source.length : from))
    at = end < 0 ? source.length : end + 2
  }
  const lines = parts.join('').split('\n')
  return lines.filter((line) => !line.trimStart().startsWith('//')).join('\n')
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const deepest = 20
const inside = 'groups pages items tabs anchors dropdowns versions languages navigation root'.split(
  ' ',
)

function gather(value: unknown, title: string, groups: Map<string, string[]>, depth = 0): void {
  if (depth > deepest) return
  if (typeof value === 'string') groups.set(title, [...(groups.get(title) ?? []), value])
  else if (Array.isArray(value)) for (const each of value) gather(each, title, groups, depth + 1)
  else if (isObject(value)) {
    const own = [value.group, value.type === 'category' ? value.label : undefined].find(isText)
    if (own) groups.set(own, groups.get(own) ?? [])
    if (value.type === 'doc' && isText(value.id)) gather(value.id, title, groups, depth + 1)
    const isPlain = Object.keys(value).every((key) => !inside.includes(key) && key !== 'type')
    const parts = isPlain && depth === 0 ? Object.values(value) : inside.map((key) => value[key])
    for (const each of parts)
      if (typeof each === 'object') gather(each, own ?? title, groups, depth + 1)
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

function folderOrder(read: unknown): FolderOrder {
  const fields = isObject(read) ? read : {}
  const about = isText(fields.description) ? fields.description.slice(0, 500) : ''
  const title = isText(fields.label) ? fields.label.slice(0, 200) : null
  const position = Number(fields.position ?? Number.NaN)
  const translations = isObject(fields.translations) ? Object.entries(fields.translations) : []
  return {
    ...{ title, about },
    position: Number.isFinite(position) ? position : null,
    icon: isText(fields.icon) ? fields.icon.slice(0, 50) : null,
    names: Object.fromEntries(translations.slice(0, 50).flatMap(nameIn)),
  }
}

const nameIn = ([language, name]: [string, unknown]): [string, CategoryName][] =>
  isObject(name) && isText(name.label)
    ? [[language, { title: name.label, about: isText(name.description) ? name.description : '' }]]
    : []
