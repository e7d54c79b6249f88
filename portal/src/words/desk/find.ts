/** What was found for some words. */
export const findWords = {
  title: 'Find a case',
  found: (words: string) => `Cases with “${words}”`,
  caption: (words: string) => `Cases with “${words}”, newest activity first`,
  none: (words: string) =>
    `No case has “${words}” in its subject or its account’s name. Check the spelling, or use fewer words.`,
  ask: 'Enter a case number, words from its subject, or the name of an account.',
}
