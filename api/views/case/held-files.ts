import type { FileView } from '@caselead/core/base/files.ts'
import { type FileRow, filesById } from '@caselead/db/files/files.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { ownerOf, type Visitor } from '../../auth/visitor.ts'
import { asKept, fileNamed } from './file.ts'

export const HeldFiles = z.object({
  ids: z.array(z.string().max(100)).max(50).describe('The files, by id.'),
})

/** A file somebody uploaded and hasn’t sent yet, at an address that is open to them. */
export const heldFile = (visitor: Visitor, row: FileRow): FileView =>
  asKept(fileNamed(visitor.kind === 'link' ? visitor.caseId : null, row), row)

/** Those of these files that the visitor uploaded and hasn’t sent yet, in this order. */
export async function heldFiles(
  { runtime, visitor }: Context,
  { ids }: z.output<typeof HeldFiles>,
): Promise<FileView[]> {
  if (visitor.kind === 'nobody') return []
  const owner = ownerOf(visitor)
  const rows = await filesById(runtime.db, ids)
  const held = rows.filter((row) => row.owner === owner && row.case_id === null)
  const byId = new Map(held.map((row) => [row.id, heldFile(visitor, row)]))
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? [])
}

/** How much may be attached: bytes of a file, and files of a message. */
export async function fileLimits({ runtime }: Context): Promise<{ bytes: number; each: number }> {
  const { bytes, each } = runtime.files.limits
  return { bytes, each }
}
