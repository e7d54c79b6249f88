import type { ClockKind } from './vocabulary.ts'

export const clockNames: Record<ClockKind, string> = {
  first_response: 'First response',
  next_response: 'Next response',
  resolution: 'Resolution',
  handoff: 'Acceptance',
  inactivity: 'Inactivity',
  promise: 'Next update',
  escalation_answer: 'Answer to request',
  partner: 'Partner',
  survey_send: 'Survey goes out',
  auto_close: 'Closes by itself',
}
