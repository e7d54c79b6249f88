/** Files beside what is typed. */
export const attachWords = {
  add: 'Attach files',
  photo: 'Take a photo',
  attached: 'Attached files',
  keep: (name: string) => `Send ${name}`,
  remove: (name: string) => `Remove ${name}`,
  retry: (name: string) => `Upload ${name} again`,
  again: 'Try again',
  uploading: (name: string) => `Uploading ${name}`,
  isAttached: (name: string) => `${name} is attached.`,
  isRemoved: (name: string) => `${name} is removed.`,
  tooLarge: (most: string) => `Larger than ${most}`,
  tooMany: (most: number) => `You can attach ${most} files at most`,
  empty: 'This file is empty',
  offline: 'The connection dropped',
  failed: 'Not uploaded',
  waiting: 'We’ll send this as soon as your files are uploaded.',
  unfinished: 'Not every file is attached. Try again, or remove those that aren’t.',
}

/** Files as they stand in a case or an email. */
export const fileWords = {
  list: 'Files',
  images: 'Images',
  about: (what: string, size: string) => `${what}, ${size}`,
  aside: (count: number) => (count === 1 ? '1 small image' : `${count} small images`),
}

const thousand = 1000

/** "412 KB", "3.4 MB" */
export function fileSize(bytes: number): string {
  if (bytes < thousand) return `${bytes} bytes`
  if (bytes < thousand * thousand) return `${Math.round(bytes / thousand)} KB`
  return `${Number((bytes / thousand / thousand).toFixed(1))} MB`
}
