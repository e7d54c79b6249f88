/** What is said of a value that doesn't fit its place in a sentence. */
export const slotWords = {
  span: 'Enter a time like 30 min, 2 h or 1 h 30 min, up to a year.',
  count: 'Enter a whole number, 1 or more.',
  share: 'Enter a percentage from 1 to 100.',
  tone: 'Enter a number from -1 to 1.',
  amount: 'Enter an amount in USD.',
  choice: 'Choose one from the list.',
  sentence: 'Say what the rule does. Customers may read it.',
} as const
