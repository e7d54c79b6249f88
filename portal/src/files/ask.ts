// A file of its own, without the helper every other import brings along: a page weighs little before
// anybody attaches anything.
import script from './attach.ts?worker&url'
import type { AttachedFile } from './attached.ts'

/** What is asked of the script that uploads: to take files in, or to show what was attached before. */
export interface AttachAsked {
  place: HTMLElement
  files: readonly File[]
  kept: readonly AttachedFile[]
}

let there: Promise<unknown> | null = null

/** Fetched with the first file; tried again with the next where it couldn't be. */
export async function askToAttach(place: HTMLElement, asked: Partial<AttachAsked>): Promise<void> {
  there ??= import(/* @vite-ignore */ script)
  await there.catch((error) => {
    there = null
    throw error
  })
  dispatchEvent(new CustomEvent('attach', { detail: { files: [], kept: [], ...asked, place } }))
}
