/** What an article that begins with a case is made of. */
export const draftHeadings = {
  question: 'Question',
  steps: 'Steps',
  answer: 'Solution',
} as const
