const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The steps a customer follows; a sentence with a time ends with it. */
export const stepWords = {
  received: 'Received',
  openedAt: 'Opened',
  /** "Our technical specialists" */
  team: (inWords: string) => sentenceCase(inWords),
  /** "With our technical specialists" */
  with: (inWords: string) => `With ${inWords}`,
  wasThereUntil: 'It was with them until',
  solved: 'Solved',
} as const
