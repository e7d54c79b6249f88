import type { CheckedMatrix } from '@caselead/api/actions/matrix/check-matrix.ts'
import { type Edited, editMatrix, type TypedMatrix } from '@caselead/core/matrix/edit/edit.ts'
import { addRule } from '@caselead/core/matrix/edit/new-rule.ts'
import type { Matrix, Owner } from '@caselead/core/matrix/matrix.ts'
import type { Api } from '../../api.ts'
import { attempt, type Fault, invalid } from '../../forms/attempt.ts'
import type { Fields } from '../../forms/fields.ts'
import { type Answer, goTo, show } from '../../layout/answer.ts'
import { matrixEditWords as words } from '../../words/desk/matrix-edit.ts'
import { type MatrixOutcome, nothing } from '../matrix-page.ts'
import { formerIn, newest } from './former.ts'
import { onNewest } from './on-newest.ts'

export const isSentences = (fields: Fields): boolean => fields.text('sentences') === 'yes'

type Matrices = Api['matrix']

/**
 * Reviews what was typed into the sentences, with one more rule or without the last change, or publishes
 * what was reviewed. Nothing typed is lost.
 */
export async function sentencesStep(
  api: Matrices,
  fields: Fields,
  team: readonly Owner[],
): Promise<Answer<MatrixOutcome>> {
  const reason = fields.text('reason')
  const step = fields.text('step')
  const again = {
    ...{ ...nothing, reason, text: '', former: formerIn(fields) },
    ...{ typed: fields, newRule: fields },
  }
  const from = await attempt(() => startOf(api, fields))
  if (from.refusal) return show({ ...again, fault: from.refusal })
  const { matrix, wrongs } = edited(from.ok, fields, team)
  const isChanged = JSON.stringify(matrix) !== JSON.stringify(from.ok)
  if (step === 'undo') return undo(api, fields, isChanged || wrongs.length > 0)
  const [first, ...others] = wrongs
  if (first) {
    const fault = { ...invalid(first.message, first.field), others }
    return show({ ...again, fault, draft: matrix })
  }
  const former = isChanged ? newest([...again.former, fields.text('draft')]) : again.former
  const kept = { reason, former, newRule: step === 'add' ? null : fields }
  if (step === 'rebase') return rebase(api, matrix, team, kept)
  if (step !== 'publish') return review(api, matrix, kept)
  if (isChanged) return review(api, matrix, kept, invalid(words.changedSinceReview, 'reason'))
  if (reason === '') return review(api, matrix, kept, invalid(words.reasonMissing, 'reason'))
  if (isRuleBegun(fields))
    return review(api, matrix, kept, invalid(words.ruleBegun, 'new.sentence'))
  const done = await attempt(() => api.publish({ text: JSON.stringify(matrix), reason }))
  if (done.refusal) return review(api, matrix, kept, done.refusal)
  return goTo(`/desk/matrix?published=${done.ok.version}`)
}

/** With what was typed, and with one more rule where that was asked for. */
function edited(from: Matrix, fields: Fields, team: readonly Owner[]): Edited {
  const { matrix, wrongs } = editMatrix(from, typedIn(fields), team)
  if (fields.text('step') !== 'add') return { matrix, wrongs }
  const added = addRule(matrix, {
    sentence: fields.text('new.sentence'),
    moment: fields.text('new.moment'),
    priority: fields.text('new.priority'),
    deed: fields.text('new.deed'),
  })
  // Where something is wrong the form comes again as it was typed, without fields for one more rule.
  return { matrix: wrongs.length > 0 ? matrix : added.matrix, wrongs: [...wrongs, ...added.wrongs] }
}

const isRuleBegun = (fields: Fields): boolean => fields.text('new.sentence').trim() !== ''

/** Back to the draft before the last change, or to what's in force. What was only typed is the last change. */
async function undo(
  api: Matrices,
  fields: Fields,
  isTyped: boolean,
): Promise<Answer<MatrixOutcome>> {
  const former = formerIn(fields)
  const text = isTyped ? fields.text('draft') : former.at(-1)
  const kept = {
    ...{ reason: fields.text('reason'), newRule: fields },
    former: isTyped ? former : former.slice(0, -1),
  }
  if (!text) {
    return isRuleBegun(fields) ? show({ ...nothing, ...kept, text: '' }) : goTo('/desk/matrix')
  }
  const read = await attempt(() => api.check({ text }))
  if (read.refusal) return show({ ...nothing, ...kept, text: '', fault: read.refusal })
  return review(api, read.ok.matrix, kept)
}

/** What the form was made from: a draft that was reviewed before, or a published version. */
async function startOf(api: Matrices, fields: Fields): Promise<Matrix> {
  const draft = fields.text('draft')
  if (draft !== '') return (await api.check({ text: draft })).matrix
  return (await api.document({ version: fields.number('made') })).matrix
}

type Kept = Pick<MatrixOutcome, 'reason' | 'former' | 'newRule'>

/** The draft as it was before is a step back. */
async function rebase(
  api: Matrices,
  draft: Matrix,
  team: readonly Owner[],
  kept: Kept,
): Promise<Answer<MatrixOutcome>> {
  const former = newest([...kept.former, JSON.stringify(draft)])
  return review(api, await onNewest(api, draft, team), { ...kept, former })
}

async function review(
  api: Matrices,
  matrix: Matrix,
  kept: Kept,
  fault: Fault | null = null,
): Promise<Answer<MatrixOutcome>> {
  const text = JSON.stringify(matrix)
  const read = await attempt(() => Promise.all([api.check({ text }), api.preview({ text })]))
  const outcome = { ...nothing, ...kept, text }
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
