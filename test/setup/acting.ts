import { business, maya, staff } from '@caselead/api/demo/cast.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { Condition, RuleAction } from '@caselead/core/matrix/rule.ts'
import { by, type OnPaper } from './on-paper.ts'

export const standard = defaultMatrix(staff, business)
export const agent = by(maya)

export const asked: Condition = { on: 'escalation_requested' }

/** A matrix with one rule, which acts when the customer asks to escalate. */
export const acting = (...act: RuleAction[]): Matrix => ({
  ...standard,
  channels: {
    ops: { kind: 'slack', url: 'https://chat.example/ops' },
    bugs: { kind: 'webhook', url: 'https://bugs.example/new' },
  },
  escalationRequests: { ...standard.escalationRequests, coolDown: 0.001 },
  rules: [{ name: 'told', sentence: 'Told', when: asked, act }],
})

export const asks = (paper: OnPaper) =>
  paper.do(paper.customer, { do: 'ask_to_escalate', reason: 'Too slow' })

export const did = (paper: OnPaper) =>
  paper.events.filter(({ actor }) => actor.type === 'system' && actor.rule === 'told')

export const because = { rule: 'told', matrixVersion: 1, evidence: 'Told' }
