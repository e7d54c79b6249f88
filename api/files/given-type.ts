import type { FileType } from '@caselead/core/base/vocabulary.ts'

/** What a file is said to be, until its bytes tell. */
const given: readonly [type: RegExp, means: FileType][] = [
  [/^text\/calendar\b/, 'calendar'],
  [/^message\/rfc822\b/, 'email'],
  [/^application\/(?:ms-tnef|vnd\.ms-tnef)\b/, 'winmail'],
  [/^application\/(?:x-)?(?:pkcs7|pgp)-signature\b/, 'signed'],
  [/^application\/(?:(?:x-)?pkcs7-mime|pgp-encrypted)\b/, 'encrypted'],
  [/^application\/pdf\b/, 'pdf'],
  [/^image\//, 'image'],
  [/^video\//, 'video'],
  [/^audio\//, 'audio'],
  [/^text\/html\b/, 'page'],
  [/^text\//, 'text'],
]

export const givenType = (type: string): FileType =>
  given.find(([each]) => each.test(type.slice(0, 200).trim().toLowerCase()))?.[1] ?? 'file'

const names: Partial<Record<FileType, string>> = {
  calendar: 'invitation.ics',
  email: 'email.eml',
  winmail: 'winmail.dat',
  signed: 'signature',
  encrypted: 'encrypted email',
}

/** What a file without a name is called. */
export const nameOfType = (type: FileType): string => names[type] ?? ''
