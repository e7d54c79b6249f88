import { type FileView, imageMark, imageMarks } from '../base/files.ts'

type Sent = FileView & { contentId?: string | null }

/** A stretch of what somebody wrote, and the image that stands behind it. */
export interface Part<File> {
  text: string
  image: File | null
}

/** The text with its images where they stand, and the files that stand nowhere in it. */
export function withImages<File extends Sent>(
  text: string,
  files: readonly File[],
): { parts: Part<File>[]; others: File[] } {
  const find = finder(files)
  const shown = new Set<File>()
  const parts: Part<File>[] = []
  let [from, begun] = [0, '']
  for (const { 0: written, index, groups } of files.length > 0 ? text.matchAll(imageMark) : []) {
    const image = find(written, groups?.contentId ?? groups?.name ?? '', shown)
    if (!image || shown.has(image)) continue
    begun += text.slice(from, index)
    from = index + written.length
    if (image.isAside) continue
    shown.add(image)
    parts.push({ text: begun.replace(lineBreaks, ''), image })
    begun = ''
  }
  const rest = (begun + text.slice(from)).replace(lineBreaks, '')
  if (rest !== '' || parts.length === 0) parts.push({ text: rest, image: null })
  return { parts, others: files.filter((file) => !shown.has(file)) }
}

/** An image stands on lines of its own. */
const lineBreaks = /^\n{1,3}|\n{1,3}$/g

/** Told by its whole mark, by what the HTML calls it, or as the next one of its name. */
function finder<File extends Sent>(files: readonly File[]) {
  const marks = imageMarks(files)
  const images = files.filter(({ type }) => type === 'image')
  const known = new Map<string, File>()
  for (const [at, file] of files.entries()) {
    if (file.type !== 'image') continue
    known.set(marks[at] ?? '', file)
    if (file.contentId) known.set(bare(file.contentId), file)
  }
  return (mark: string, said: string, shown: ReadonlySet<File>): File | undefined => {
    const name = bare(said.trim())
    const found = known.get(mark) ?? known.get(name)
    if (found && !shown.has(found)) return found
    return images.find((file) => file.name === name && !shown.has(file))
  }
}

const bare = (contentId: string): string => contentId.replace(/^<|>$/g, '')
