import type { FileRef } from '@caselead/core/base/files.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { type FileRow, filesById } from '@caselead/db/files/files.ts'
import type { Context } from '../../auth/context.ts'
import { ownerOf } from '../../auth/visitor.ts'
import { fileRefusals } from '../../files/words.ts'
import { inputWords } from '../../input/words.ts'

/** Files somebody uploaded, as the event that carries them names them. */
export async function filesToSend(
  { runtime, visitor }: Context,
  ids: readonly string[] = [],
): Promise<{ files?: FileRef[] }> {
  if (ids.length === 0) return {}
  const owner = ownerOf(visitor)
  return chosen(runtime, ids, (row) => row.owner === owner)
}

/** The same for what is passed on: files that are on the case already, too. */
export async function filesToPassOn(
  { runtime, visitor }: Context,
  caseId: number,
  ids: readonly string[] = [],
): Promise<{ files?: FileRef[] }> {
  if (ids.length === 0) return {}
  const owner = ownerOf(visitor)
  return chosen(runtime, ids, ({ case_id, ...row }) =>
    case_id === null ? row.owner === owner : case_id === caseId,
  )
}

async function chosen(
  { db, files }: Context['runtime'],
  given: readonly string[],
  isAllowed: (row: FileRow) => boolean,
): Promise<{ files: FileRef[] }> {
  const ids = [...new Set(given)]
  const { each } = files.limits
  if (ids.length > each) throw new Refusal('invalid', inputWords.tooManyFiles(each), 'files')
  const rows = new Map((await filesById(db, ids)).filter(isAllowed).map((row) => [row.id, row]))
  return { files: ids.map((id) => refOf(rows.get(id))) }
}

function refOf(row: FileRow | undefined): FileRef {
  if (!row || row.state === 'arriving') throw new Refusal('invalid', fileRefusals.gone, 'files')
  const { id, name, size, type, sha256, state } = row
  if (state === 'quarantined') throw new Refusal('invalid', fileRefusals.harmful(name), 'files')
  return { id, name, size, type, ...(sha256 !== null && { sha256 }) }
}
