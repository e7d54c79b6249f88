import { cut } from './text.ts'
import type { FileState, FileType } from './vocabulary.ts'
import { fileWords } from './words.ts'

/** A file as an event names it; its content is kept outside the record, under its id. */
export interface FileRef {
  /** Random: nobody guesses it. */
  id: string
  /** As its sender calls it, cleaned. */
  name: string
  /** In bytes; as its sender says until it was received. */
  size: number
  type: FileType
  /** Of its content, as hex; absent where it was still to be fetched. */
  sha256?: string
}

/** A file as pages and programs are given it. */
export interface FileView extends FileRef {
  /** "Calendar invitation" */
  what: string
  /** What that means, or why it can't be had; empty where there is nothing to say. */
  note: string
  /** Where it is downloaded from; never shown as a page. */
  url: string
  /** The image made anew, and its size in pixels; null for whatever has none. */
  preview: { url: string; width: number; height: number } | null
  state: FileState
  /** An image of an email that says nothing: too small, or a logo outside its words. Pages fold it away. */
  isAside: boolean
}

export interface WithFiles {
  files?: readonly FileRef[] | undefined
}

/** For what carries files only where there are some. */
export const filesIn = ({ files = [] }: WithFiles): { files?: readonly FileRef[] } =>
  files.length > 0 ? { files } : {}

/**
 * What stands among the words of an email where each of these files was shown: "[image: plan.png]". Of
 * several with one name all but the first are counted: "[image 2: plan.png]".
 */
export function imageMarks(files: readonly { name: string }[]): string[] {
  const counts = new Map<string, number>()
  return files.map(({ name }) => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return `[image${count > 1 ? ` ${count}` : ''}: ${name.replace(/[[\]]/g, '_')}]`
  })
}

/** These, and what mail programs write in their place: by what the HTML calls an image, or its name. */
export const imageMark =
  /\[(?:cid:(?<contentId>[^\]\n]{1,300})|image(?: \d{1,3})?: ?(?<name>[^\]\n]{1,300}))\]/g

export const withoutImageMarks = (text: string): string => text.replace(imageMark, '')

const mostNamed = 5
const longestName = 100

/** "Sent screenshot.png"; empty without files. */
export function filesInWords(files: readonly { name: string | null }[]): string {
  if (files.length === 0) return ''
  const names = files
    .slice(0, mostNamed)
    .map(({ name }) => cut(name?.trim() ?? '', longestName) || fileWords.nameless)
  return fileWords.sent(names, files.length - names.length)
}
