import shipped from './other-questions.json' with { type: 'json' }

/** What people ask about anything: what a desk's own cases are told from. */
export const otherQuestions: readonly string[] = shipped.texts
