export const newCaseFields = ['subject', 'body', 'impact', 'urgency'] as const
export type NewCaseField = (typeof newCaseFields)[number]

const missing: Record<NewCaseField, string> = {
  subject: 'Please say in a few words what it is about.',
  body: 'Please tell us what happens.',
  impact: 'Please choose who is affected.',
  urgency: 'Please choose how severe it is.',
}

export function wrongIn(field: NewCaseField, text: string): string | null {
  return text.trim() ? null : missing[field]
}
