import { posix } from 'node:path'
import { slugOf } from '../render/anchors.ts'

/** What a file's path says about it. */
export interface Place {
  /** Of the folder, without the language. */
  folder: string
  /** Without ending, language and number. */
  name: string
  language: string | null
  /** The number it begins with. */
  position: number | null
}

const code = /^[a-z]{2}(?:-[A-Za-z]{2,4})?$/

/** `01-billing/refunds.de.md`, `de/billing/refunds.md` */
export function placeOf(path: string, languages: ReadonlySet<string>): Place {
  const parts = path.replace(/\.mdx?$/i, '').split('/')
  const first = parts[0] ?? ''
  const folderLanguage = parts.length > 1 && languages.has(first) ? first : null
  const [file = '', ...folders] = parts.slice(folderLanguage ? 1 : 0).reverse()
  const dot = file.lastIndexOf('.')
  const ending = dot > 0 ? file.slice(dot + 1) : ''
  const fileLanguage = code.test(ending) ? ending : null
  const bare = fileLanguage ? file.slice(0, dot) : file
  const folder = folders.reverse().join('/')
  return {
    ...{ folder, name: withoutNumber(bare), position: numberOf(bare) },
    language: fileLanguage ?? folderLanguage,
  }
}

/** Folders at the top that hold the same files as another, or as the root, in another language. */
export function languageFolders(paths: readonly string[]): Set<string> {
  const all = new Set(paths)
  const tops = new Set(
    paths.map((path) => path.split('/', 1)[0] ?? '').filter((top) => code.test(top)),
  )
  const isTwin = (path: string) => {
    const [top = '', ...rest] = path.split('/')
    if (!tops.has(top) || rest.length === 0) return null
    const same = rest.join('/')
    return all.has(same) || [...tops].some((other) => other !== top && all.has(`${other}/${same}`))
      ? top
      : null
  }
  return new Set(paths.flatMap((path) => isTwin(path) ?? []))
}

const number = /^(\d{1,2})[-_. ]+(?=\D)/

export const withoutNumber = (name: string): string => name.replace(number, '')

export function numberOf(name: string): number | null {
  const [, digits] = number.exec(name) ?? []
  return digits === undefined ? null : Number(digits)
}

const isIndex = (name: string): boolean => /^(?:index|readme)$/i.test(name)

/** Slugs it may have, the shortest first; each is for when the one before is taken. */
export function slugsFor({ folder, name, language }: Place): string[] {
  const parts = folder.split('/').filter(Boolean).map(withoutNumber)
  const all = isIndex(name) && parts.length > 0 ? parts : [...parts, name]
  const plain = all
    .map((_, at) => slugOf(all.slice(all.length - 1 - at).join('-')))
    .filter((slug) => slug !== '')
  const slugs = plain.length > 0 ? plain : ['article']
  return language === null
    ? slugs
    : [...slugs, ...slugs.map((slug) => `${slug}-${slugOf(language)}`)]
}

/** What links may call a file: its path without ending and numbers; for an index, its folder. */
export function keyOf(path: string): string {
  const plain = posix
    .normalize(`/${path}`)
    .replace(/\.mdx?$/i, '')
    .split('/')
    .filter(Boolean)
    .map(withoutNumber)
  if (isIndex(plain.at(-1) ?? '')) plain.pop()
  return plain.join('/').toLowerCase()
}

/** "Email channel" of `02-email-channel`. */
export function titleOf(name: string): string {
  const words = withoutNumber(name).replace(/[-_]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
