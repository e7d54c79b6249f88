/** What is said when somebody else was faster. */
export const recordWords = {
  changedSince:
    'Something happened on this case since you opened the page. Check it before you try again.',
  changedMeanwhile: 'This case changed while you were working. Check it before you try again.',
} as const
