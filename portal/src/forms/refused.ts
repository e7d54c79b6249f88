import type { FileView } from '@caselead/api/views/types/index.ts'
import type { Api } from '../api.ts'
import { attempt, type Fault, invalid } from './attempt.ts'
import type { Fields } from './fields.ts'

/** A form that came back refused, with what was typed into it. */
export interface Refused {
  verb: string
  fault: Fault
  fields: Fields
  /** What was attached to it and isn't sent yet. */
  files: readonly FileView[]
}

/** A file the server wouldn't take, as a fault of the form it came with. */
export function filesRefused(fields: Fields): Fault | null {
  const [first, ...others] = fields
    .every('filesRefused')
    .map((message) => ({ message, field: 'files' as const }))
  return first ? { ...invalid(first.message, first.field), others } : null
}

/** A form to be shown again, with what was attached to it. */
export async function refusedForm(
  api: Pick<Api, 'anyone'>,
  refused: Omit<Refused, 'files'>,
): Promise<Refused> {
  return { ...refused, files: await heldFiles(api, refused.fields.every('files')) }
}

/** What was uploaded and isn't sent yet. */
export async function heldFiles(
  { anyone }: Pick<Api, 'anyone'>,
  ids: string[],
): Promise<readonly FileView[]> {
  if (ids.length === 0) return []
  return (await attempt(() => anyone.heldFiles({ ids }))).ok ?? []
}
