import { business, maya, staff } from '@caselead/api/demo/cast.ts'
import { system } from '@caselead/core/base/actor.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { by, OnPaper, whole } from './on-paper.ts'

export const matrix = defaultMatrix(staff, business)

/** The default matrix for a team nobody needs to hurry. */
export const calm: Matrix = {
  ...matrix,
  rungs: matrix.rungs.map((rung) => ({ ...rung, inactivity: {} })),
  targets: { ...matrix.targets, P2: { ...matrix.targets.P2, inactivity: 6000 } },
}

export const agent = by(maya)
export const forecast = system('forecast')
export const high = { impact: 'team', urgency: 'degraded' } as const
export const moment = 1

export type Story = () => OnPaper

export const asked = (): OnPaper => {
  const paper = new OnPaper({ matrix: calm })
  return paper.do(paper.customer, { do: 'ask_to_escalate', reason: 'Too slow' })
}

export const wrongInvoice = 'The invoice has a wrong amount.'

export const cameBack = (): OnPaper =>
  new OnPaper().do(agent, { do: 'resolve', resolution: 'Fixed' }).write('It is not')

export const referred = (): OnPaper =>
  new OnPaper().do(agent, { do: 'escalate', to: 4, reason: 'Their router', packet: whole })
