import type { FileType } from '@caselead/core/base/vocabulary.ts'

/** What begins like this is that: bytes as Latin-1 letters, and where they stand. */
const beginnings: readonly [type: FileType, at: number, letters: string][] = [
  ['image', 0, '\x89PNG\r\n\x1a\n'],
  ['image', 0, '\xff\xd8\xff'],
  ['image', 0, 'GIF87a'],
  ['image', 0, 'GIF89a'],
  ['image', 8, 'WEBP'],
  ['image', 0, 'BM'],
  ['image', 0, 'II*\0'],
  ['image', 0, 'MM\0*'],
  ['image', 4, 'ftypheic'],
  ['image', 4, 'ftypheix'],
  ['image', 4, 'ftypmif1'],
  ['image', 4, 'ftypavif'],
  ['pdf', 0, '%PDF-'],
  ['archive', 0, 'PK\x03\x04'],
  ['archive', 0, 'PK\x05\x06'],
  ['archive', 0, '\x1f\x8b'],
  ['archive', 0, "7z\xbc\xaf'\x1c"],
  ['archive', 0, 'Rar!\x1a\x07'],
  ['archive', 0, 'BZh'],
  ['archive', 0, '\xfd7zXZ\0'],
  ['archive', 0, '\x28\xb5\x2f\xfd'],
  ['archive', 257, 'ustar'],
  ['document', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['document', 0, '{\\rtf'],
  ['audio', 4, 'ftypM4A'],
  ['video', 4, 'ftyp'],
  ['video', 0, '\x1a\x45\xdf\xa3'],
  ['video', 8, 'AVI '],
  ['audio', 8, 'WAVE'],
  ['audio', 0, 'ID3'],
  ['audio', 0, '\xff\xfb'],
  ['audio', 0, 'OggS'],
  ['audio', 0, 'fLaC'],
  ['winmail', 0, '\x78\x9f\x3e\x22'],
  ['program', 0, 'MZ'],
  ['program', 0, '\x7fELF'],
  ['program', 0, '\xcf\xfa\xed\xfe'],
  ['program', 0, '\xca\xfe\xba\xbe'],
  ['program', 0, '#!'],
]

/** What begins with these words, blanks aside. */
const openings: readonly [type: FileType, words: RegExp][] = [
  ['calendar', /^BEGIN:VCALENDAR/i],
  ['encrypted', /^-----BEGIN PGP MESSAGE-----/],
  ['signed', /^-----BEGIN PGP SIGNATURE-----/],
  ['page', /^(?:<!doctype|<html|<script|<head|<body|<svg|<\?xml|<!--)/i],
  ['email', /^(?:received|return-path|delivered-to|mime-version|message-id|from|x-[\w-]+): \S/i],
]

/** What an office's file is, which begins as an archive or another of its kind does. */
const endings: readonly [ending: RegExp, type: FileType][] = [
  [/\.(?:docx?|odt|pages|dotx?)$/i, 'document'],
  [/\.(?:xlsx?|ods|numbers|xlsm)$/i, 'spreadsheet'],
  [/\.(?:pptx?|odp|key)$/i, 'presentation'],
  [/\.msg$/i, 'email'],
]

/** Signed and encrypted mail has no beginning of its own that tells. */
const cryptic: readonly [name: RegExp, type: FileType][] = [
  [/^smime\.p7s$|\.p7s$|\.asc$/i, 'signed'],
  [/^smime\.p7m$|\.p7m$|\.pgp$|\.gpg$/i, 'encrypted'],
]

const lookedAt = 4_096

/** What a file is, as its beginning tells; its name only chooses between those that begin alike. */
export function sniffed(head: Buffer, name: string): FileType {
  const start = head.subarray(0, lookedAt)
  const letters = start.toString('latin1')
  const found = beginnings.find(([, at, begins]) => letters.startsWith(begins, at))?.[0]
  if (found === 'archive' || found === 'document') return byName(endings, name) ?? found
  if (found) return found
  const isText = !start.includes(0)
  const opening = isText && openings.find(([, words]) => words.test(letters.trimStart()))
  if (opening) return opening[0]
  return (
    byName(cryptic, name) ?? (isText && start.length > 0 && isReadable(start) ? 'text' : 'file')
  )
}

const byName = (names: readonly [RegExp, FileType][], name: string): FileType | undefined =>
  names.find(([each]) => each.test(name.slice(-200)))?.[1]

/** UTF-8 with hardly any control characters; the last letter may be cut in the middle. */
function isReadable(start: Buffer): boolean {
  const whole = start.length < lookedAt ? start : start.subarray(0, -4)
  const text = whole.toString('utf8')
  const odd = text.match(/[\p{Cc}\ufffd]/gu)?.filter((each) => !/\s/.test(each)).length ?? 0
  return odd <= text.length / 100
}
