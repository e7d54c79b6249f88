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
}

export interface WithFiles {
  files?: readonly FileRef[] | undefined
}

/** For what carries files only where there are some. */
export const filesIn = ({ files = [] }: WithFiles): { files?: readonly FileRef[] } =>
  files.length > 0 ? { files } : {}

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
