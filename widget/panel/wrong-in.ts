import { openingQuestions } from '@caselead/core/base/labels.ts'

export const newCaseFields = ['subject', 'body', 'impact', 'urgency'] as const
export type NewCaseField = (typeof newCaseFields)[number]

export function wrongIn(field: NewCaseField, text: string): string | null {
  return text.trim() ? null : openingQuestions[field].missing
}
