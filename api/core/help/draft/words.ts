/** What an article that begins with a case is made of. */
export const draftHeadings = {
  question: 'The question',
  steps: 'What to do',
  answer: 'Answer',
} as const
