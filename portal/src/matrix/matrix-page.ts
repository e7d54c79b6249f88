import type { CheckedMatrix } from '@caselead/api/actions/matrix/check-matrix.ts'
import type { Moved } from '@caselead/api/actions/matrix/move-cases.ts'
import type { Preview } from '@caselead/api/actions/matrix/preview-matrix.ts'
import type { Api } from '../api.ts'
import { attempt, type Fault } from '../forms/attempt.ts'
import type { Fields } from '../forms/fields.ts'
import { type Answer, goTo, show } from '../layout/answer.ts'

const steps = ['check', 'publish', 'move'] as const

/** What came of a form of the matrix page. */
export interface MatrixOutcome {
  /** What was written, to be shown again. */
  text: string
  fault: Fault | null
  /** The draft as it was read, with what was found and what differs. */
  checked: CheckedMatrix | null
  preview: Preview | null
  moved: Moved | null
}

const nothing = { fault: null, checked: null, preview: null, moved: null }

/** Carries out what was asked for: check and preview, publish, or move the next open cases. Goes on to what was published. */
export async function matrixStep(
  api: Api['matrix'],
  fields: Fields,
  text: string,
): Promise<Answer<MatrixOutcome>> {
  const outcome = { ...nothing, text }
  switch (fields.one('step', steps) ?? 'check') {
    case 'check': {
      const read = await attempt(() => Promise.all([api.check({ text }), api.preview({ text })]))
      if (read.refusal) return show({ ...outcome, fault: read.refusal })
      const [checked, preview] = read.ok
      return show({ ...outcome, checked, preview })
    }
    case 'publish': {
      const done = await attempt(() => api.publish({ text }))
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
