/** What a page says when it moves by itself. */
export const liveWords = {
  changed: 'The case has changed.',
}
