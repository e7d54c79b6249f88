import { imageMark, imageMarks, withoutImageMarks } from '@caselead/core/base/files.ts'
import type { ReceivedAttachment } from '@caselead/emails/provider/received.ts'
import { givenType, nameOfType } from '../../files/given-type.ts'
import { fileName } from '../../files/name.ts'
import { contentIdIn } from './html/shown-image.ts'

export type Attachment = Pick<ReceivedAttachment, 'name' | 'type' | 'contentId'>

/** More are named with the mail, and not fetched. */
export const mostFiles = 100

/** What a file of a mail is called. */
export const nameOf = ({ name, type }: Attachment): string =>
  fileName(name?.trim() || nameOfType(givenType(type)))

interface Image {
  mark: string
  contentId: string | null
  /** As the mail and as we call it. */
  names: string[]
}

/** The images of a mail, with what stands for each among the words. */
function imagesOf(attachments: readonly Attachment[]): Image[] {
  const files = attachments.slice(0, mostFiles)
  const marks = imageMarks(files.map((file) => ({ name: nameOf(file) })))
  return files.flatMap((file, at) =>
    givenType(file.type) === 'image'
      ? [
          {
            mark: marks[at] ?? '',
            contentId: file.contentId === null ? null : contentIdIn(file.contentId),
            names: [file.name?.trim() ?? '', nameOf(file)],
          },
        ]
      : [],
  )
}

/** What stands for an image among the words, by what the HTML calls it. */
export const imagesById = (attachments: readonly Attachment[]): Map<string, string> =>
  new Map(
    imagesOf(attachments).flatMap(({ mark, contentId }) => (contentId ? [[contentId, mark]] : [])),
  )

/** A text whose program wrote where its images stood: each as we write it. */
export function withOurMarks(text: string, attachments: readonly Attachment[]): string {
  const left = imagesOf(attachments)
  if (left.length === 0) return text
  const byId = imagesById(attachments)
  const next = (name: string) => {
    const at = left.findIndex(({ names }) => names.includes(name))
    return at < 0 ? undefined : left.splice(at, 1)[0]?.mark
  }
  return text.replace(
    imageMark,
    (written, contentId: string | undefined, name: string | undefined) =>
      (contentId === undefined ? next(name?.trim() ?? '') : byId.get(contentIdIn(contentId))) ??
      written,
  )
}

/** Which images the HTML or the text of a mail shows somewhere, by what they call them. */
export function shownIn({ text, html }: { text: string | null; html: string | null }): Set<string> {
  const found = `${(text ?? '').slice(0, longestRead)}\n${(html ?? '').slice(0, longestRead)}`
  return new Set(
    [...found.matchAll(/cid:([^"'\s<>)\]]{1,300})/gi)].map(([, id = '']) => contentIdIn(id)),
  )
}

const longestRead = 300_000

/** So many letters before an image tell where it stands. */
const enough = 40
const longestPlaced = 100_000

/**
 * The text of a mail with its images where its page has them, which says the same: each behind the
 * letters it stands behind there. One whose place can't be found is left out.
 */
export function placedAs(page: string, text: string): string {
  if (text.length > longestPlaced || page.length > longestPlaced) return text
  const ends: number[] = []
  for (const { 0: letter, index } of text.matchAll(letters)) {
    for (const _half of letter.split('')) ends.push(index + letter.length)
  }
  const read = lettersOf(text)
  let [placed, from, at, before, begin] = ['', 0, 0, '', 0]
  let left = mostFiles
  for (const { 0: mark, index } of page.matchAll(imageMark)) {
    if (left-- === 0) break
    before = (before + lettersOf(withoutImageMarks(page.slice(begin, index)))).slice(-enough)
    begin = index + mark.length
    const found = read.indexOf(before, at)
    if (found < 0) continue
    at = found
    const end = endOfWord(text, ends[found + before.length - 1] ?? 0)
    placed += `${text.slice(from, end)}\n${mark}\n`
    from = Math.max(from, end)
  }
  return `${placed}${text.slice(from)}`.trim()
}

const letters = /[\p{L}\p{N}]/gu
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

function endOfWord(text: string, from: number): number {
  const end = text.slice(from, from + 20).search(/[\s\p{L}\p{N}]|$/u)
  return from + Math.max(0, end)
}
