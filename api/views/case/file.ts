import type { FileRef, FileView } from '@caselead/core/base/files.ts'
import { fileStateLabels, fileTypeLabels } from '@caselead/core/base/labels.ts'
import type { FileState, FileType } from '@caselead/core/base/vocabulary.ts'
import { caseNumber } from '@caselead/core/case/state.ts'
import { type FileRow, filesById } from '@caselead/db/files/files.ts'
import type { StoredState } from '@caselead/db/files/tables.ts'
import type { Db } from '@caselead/db/tables.ts'
import { fileNotes } from '../../files/words.ts'

const states: Record<StoredState, FileState> = {
  arriving: 'fetching',
  awaited: 'fetching',
  pending: 'checking',
  clean: 'ready',
  quarantined: 'harmful',
  too_large: 'too_large',
  missing: 'missing',
}

/** As its event names it; whether it can be had is added by `withFiles`. */
export function fileNamed(
  caseId: number | null,
  { id, name, size, type }: Omit<FileRef, 'sha256'>,
): FileView {
  const room = caseId === null ? '/files' : `/cases/${caseNumber(caseId)}/files`
  const file = { id, name, size, url: `${room}/${id}`, preview: null, isAside: false }
  return { ...file, ...inWords(type, 'missing') }
}

/** A file of a case. */
export const fileView = (row: FileRow): FileView => asKept(fileNamed(row.case_id, row), row)

/** The same with what is known of it by now. */
export function asKept(file: FileView, row: FileRow): FileView {
  const { size, type, width, height, state, aside, most } = row
  const isSeen = state === 'clean' && width !== null && height !== null
  const preview = isSeen ? { url: `${file.url}/preview`, width, height } : null
  return {
    ...file,
    size,
    preview,
    isAside: aside,
    ...inWords(type, states[state]),
    ...(most !== null && { note: fileNotes.tooLarge(size, most) }),
  }
}

function inWords(type: FileType, state: FileState) {
  const { name: what, means } = fileTypeLabels[type]
  const note = state === 'ready' ? means : fileStateLabels[state].means
  return { type, state, what, note }
}

interface Carrying {
  files?: readonly FileView[]
}

/** The same with what is known of their files by now. */
export async function withFiles<T extends Carrying>(db: Db, entries: readonly T[]): Promise<T[]> {
  const ids = entries.flatMap(({ files = [] }) => files.map(({ id }) => id))
  const rows = new Map((await filesById(db, ids)).map((row) => [row.id, row]))
  const known = (file: FileView): FileView => {
    const row = rows.get(file.id)
    return row ? asKept(file, row) : file
  }
  return entries.map((entry) => (entry.files ? { ...entry, files: entry.files.map(known) } : entry))
}
