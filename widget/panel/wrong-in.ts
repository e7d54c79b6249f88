export const newCaseFields = ['subject', 'body', 'impact', 'urgency'] as const
export type NewCaseField = (typeof newCaseFields)[number]

const missing: Record<NewCaseField, string> = {
  subject: 'Say in a few words what it’s about.',
  body: 'Tell us what’s happening.',
  impact: 'Choose who is affected.',
  urgency: 'Choose how severe it is.',
}

export function wrongIn(field: NewCaseField, text: string): string | null {
  return text.trim() ? null : missing[field]
}
