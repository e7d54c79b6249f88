import type { FileRef, FileView } from '@caselead/core/base/files.ts'
import type { FileState } from '@caselead/core/base/vocabulary.ts'
import { caseNumber } from '@caselead/core/case/state.ts'
import { type FileRow, filesById } from '@caselead/db/files/files.ts'
import type { StoredState } from '@caselead/db/files/tables.ts'
import type { Db } from '@caselead/db/tables.ts'

const states: Record<StoredState, FileState> = {
  arriving: 'fetching',
  awaited: 'fetching',
  pending: 'checking',
  clean: 'ready',
  quarantined: 'harmful',
  missing: 'missing',
}

/** As its event names it; whether it can be had is added by `withFiles`. */
export function fileNamed(
  caseId: number | null,
  { id, name, size, type }: Omit<FileRef, 'sha256'>,
): FileView {
  const room = caseId === null ? '/files' : `/cases/${caseNumber(caseId)}/files`
  return { id, name, size, type, url: `${room}/${id}`, preview: null, state: 'missing' }
}

/** The same with what is known of it by now. */
export function asKept(file: FileView, { size, type, width, height, state }: FileRow): FileView {
  const isSeen = state === 'clean' && width !== null && height !== null
  const preview = isSeen ? { url: `${file.url}/preview`, width, height } : null
  return { ...file, size, type, preview, state: states[state] }
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
