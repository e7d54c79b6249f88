/** What was found for some words. */
export const findWords = {
  title: 'Find a case',
  found: (words: string) => `Cases with “${words}”`,
  caption: (words: string) => `Cases with “${words}”, newest activity first`,
  none: (words: string) => `No cases found for “${words}”. Check the spelling, or use fewer words.`,
  ask: 'Enter a case number, words from a message, or the name of a person or account.',
}
