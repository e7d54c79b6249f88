import { sizeInWords } from '@caselead/core/look/sizes.ts'

/** Files beside what is typed, and those that came with what somebody said. */
export const fileWords = {
  add: 'Attach files',
  photo: 'Take a photo',
  attached: 'Attached files',
  remove: (name: string) => `Remove ${name}`,
  again: 'Try again',
  retry: (name: string) => `Upload ${name} again`,
  uploading: (name: string) => `Uploading ${name}`,
  isAttached: (name: string) => `${name} is attached.`,
  isRemoved: (name: string) => `${name} is removed.`,
  isNot: (name: string, why: string) => `${name}: ${why}`,
  tooLarge: (most: number) => `Larger than ${sizeInWords(most)}`,
  tooMany: (most: number) => `You can attach ${most} files at most`,
  empty: 'This file is empty',
  offline: 'The connection dropped',
  failed: 'Not uploaded',
  waiting: 'We’ll send this as soon as your files are uploaded.',
  unfinished: 'Not every file is attached. Try again, or remove those that aren’t.',
  list: 'Files',
  size: sizeInWords,
  about: (what: string, size: number) => `${what}, ${sizeInWords(size)}`,
  aside: (count: number) => (count === 1 ? '1 small image' : `${count} small images`),
}
