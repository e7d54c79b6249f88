import type { CheckedMatrix } from '@caselead/api/actions/matrix/check-matrix.ts'
import { changesTo, editMatrix, type TypedMatrix } from '@caselead/core/matrix/edit/edit.ts'
import type { Matrix, Owner } from '@caselead/core/matrix/matrix.ts'
import type { Api } from '../../api.ts'
import { attempt, type Fault, invalid } from '../../forms/attempt.ts'
import type { Fields } from '../../forms/fields.ts'
import { type Answer, goTo, show } from '../../layout/answer.ts'
import { matrixEditWords as words } from '../../words/desk/matrix-edit.ts'
import { type MatrixOutcome, nothing } from '../matrix-page.ts'

export const isSentences = (fields: Fields): boolean => fields.text('sentences') === 'yes'

type Matrices = Api['matrix']

/** Reviews what was typed into the sentences, or publishes what was reviewed. Nothing typed is lost. */
export async function sentencesStep(
  api: Matrices,
  fields: Fields,
  team: readonly Owner[],
): Promise<Answer<MatrixOutcome>> {
  const reason = fields.text('reason')
  const again = { ...nothing, reason, typed: fields, text: '' }
  const from = await attempt(() => startOf(api, fields))
  if (from.refusal) return show({ ...again, fault: from.refusal })
  const { matrix, wrongs } = editMatrix(from.ok, typedIn(fields), team)
  const [first, ...others] = wrongs
  if (first) {
    const fault = { ...invalid(first.message, first.field), others }
    return show({ ...again, fault, draft: matrix })
  }
  if (fields.text('step') === 'rebase')
    return review(api, await onNewest(api, matrix, team), reason)
  if (fields.text('step') !== 'publish') return review(api, matrix, reason)
  if (JSON.stringify(matrix) !== JSON.stringify(from.ok)) {
    return review(api, matrix, reason, invalid(words.changedSinceReview, 'reason'))
  }
  if (reason === '') return review(api, matrix, reason, invalid(words.reasonMissing, 'reason'))
  const done = await attempt(() => api.publish({ text: JSON.stringify(matrix), reason }))
  if (done.refusal) return review(api, matrix, reason, done.refusal)
  return goTo(`/desk/matrix?published=${done.ok.version}`)
}

/** What the form was made from: a draft that was reviewed before, or a published version. */
async function startOf(api: Matrices, fields: Fields): Promise<Matrix> {
  const draft = fields.text('draft')
  if (draft !== '') return (await api.check({ text: draft })).matrix
  return (await api.document({ version: fields.number('made') })).matrix
}

/** One's own changes made anew in the version that was published meanwhile. */
async function onNewest(api: Matrices, draft: Matrix, team: readonly Owner[]): Promise<Matrix> {
  const made = await api.document({ version: draft.version })
  const newest = await api.document({ version: null })
  const listed = draft.rungs.flatMap(({ owners, backups }) => [...owners, ...backups])
  return editMatrix(newest.matrix, changesTo(made.matrix, draft), [...listed, ...team]).matrix
}

async function review(
  api: Matrices,
  matrix: Matrix,
  reason: string,
  fault: Fault | null = null,
): Promise<Answer<MatrixOutcome>> {
  const text = JSON.stringify(matrix)
  const read = await attempt(() => Promise.all([api.check({ text }), api.preview({ text })]))
  const outcome = { ...nothing, reason, text }
  if (read.refusal) return show({ ...outcome, fault: fault ?? read.refusal, draft: matrix })
  const [checked, preview] = read.ok
  return show({ ...outcome, ...reviewed(checked), fault, preview })
}

const reviewed = (checked: CheckedMatrix) => ({
  ...{ checked, draft: checked.matrix, text: checked.text, bySentences: true },
})

const typedIn = (fields: Fields): TypedMatrix => ({
  text: (place) => (fields.has(place) ? fields.text(place).replaceAll(/\s+/g, ' ') : null),
  people: (place) =>
    fields.has(`${place.slice(0, place.lastIndexOf('.'))}.response`)
      ? fields.every(place).filter((contact) => contact !== '')
      : null,
})
