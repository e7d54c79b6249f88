import { changesTo, editMatrix } from '@caselead/core/matrix/edit/edit.ts'
import { rulesAdded } from '@caselead/core/matrix/edit/new-rule.ts'
import type { Matrix, Owner } from '@caselead/core/matrix/matrix.ts'
import type { Api } from '../../api.ts'

/** One's own changes made anew in the version that was published meanwhile. */
export async function onNewest(
  api: Api['matrix'],
  draft: Matrix,
  team: readonly Owner[],
): Promise<Matrix> {
  const made = await api.document({ version: draft.version })
  const inForce = await api.document({ version: null })
  const listed = draft.rungs.flatMap(({ owners, backups }) => [...owners, ...backups])
  const { matrix } = editMatrix(inForce.matrix, changesTo(made.matrix, draft), [...listed, ...team])
  return { ...matrix, rules: [...matrix.rules, ...rulesAdded(made.matrix, draft, inForce.matrix)] }
}
