import type { CheckedMatrix } from '@caselead/api/actions/matrix/check-matrix.ts'
import type { Moved } from '@caselead/api/actions/matrix/move-cases.ts'
import type { MovePreview } from '@caselead/api/actions/matrix/preview-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { Api } from '../api.ts'
import { attempt, type Fault, invalid } from '../forms/attempt.ts'
import type { Fields } from '../forms/fields.ts'
import { type Answer, goTo, show } from '../layout/answer.ts'
import { matrixEditWords } from '../words/desk/matrix-edit.ts'
import type { Former } from './edit/former.ts'

const steps = ['check', 'publish', 'move'] as const

/** What came of a form of the matrix page. */
export interface MatrixOutcome {
  /** What was written, to be shown again. */
  text: string
  fault: Fault | null
  /** The draft as it was read, with what was found and what differs. */
  checked: CheckedMatrix | null
  preview: MovePreview | null
  moved: Moved | null
  /** The draft that is shown, checked or not. */
  draft: Matrix | null
  /** Made in the sentences, not in the document. */
  bySentences: boolean
  /** The form, where something of it was refused. */
  typed: Fields | null
  /** The form, where the rule that was begun in it isn't in the draft. */
  newRule: Fields | null
  /** Why it is to be published. */
  reason: string
  /** The drafts before it, to go back to. */
  former: Former
}

export const nothing = {
  ...{ fault: null, checked: null, preview: null, moved: null, draft: null },
  ...{ typed: null, newRule: null },
  ...{ bySentences: false, reason: '', former: [] },
}

/** Carries out what was asked for: check and preview, publish, or move the next open cases. Goes on to what was published. */
export async function matrixStep(
  api: Api['matrix'],
  fields: Fields,
  text: string,
): Promise<Answer<MatrixOutcome>> {
  const reason = fields.text('reason')
  const outcome = { ...nothing, text, reason }
  switch (fields.one('step', steps) ?? 'check') {
    case 'check':
      return check(api, outcome)
    case 'publish': {
      if (reason === '') return check(api, { ...outcome, fault: lacksReason })
      const done = await attempt(() => api.publish({ text, reason }))
      if (done.refusal) return show({ ...outcome, fault: done.refusal })
      return goTo(`/desk/matrix?published=${done.ok.version}`)
    }
    case 'move': {
      const [version, after] = [fields.number('version') ?? 0, fields.number('after') ?? 0]
      const done = await attempt(() => api.move({ version, after }))
      return show({ ...outcome, fault: done.refusal ?? null, moved: done.ok ?? null })
    }
  }
}

const lacksReason = invalid(matrixEditWords.reasonMissing, 'reason')

async function check(api: Api['matrix'], outcome: MatrixOutcome): Promise<Answer<MatrixOutcome>> {
  const { text } = outcome
  const read = await attempt(() => Promise.all([api.check({ text }), api.preview({ text })]))
  if (read.refusal) return show({ ...outcome, fault: read.refusal })
  const [checked, preview] = read.ok
  return show({ ...outcome, checked, preview, draft: checked.matrix })
}
