/** First names that are everyday words, too. */
export const alsoWords = new Set([
  ...['Will', 'Mark', 'May', 'Grant', 'Hope', 'Grace', 'Rose', 'Art', 'Bill', 'Frank', 'Rich'],
  ...['Chase', 'Drew', 'Pat', 'Sue', 'Rob', 'Nick', 'Jack', 'April', 'June', 'Dawn', 'Faith'],
  ...['Joy', 'Max', 'Ray', 'Guy', 'Miles', 'Page', 'Dean', 'Summer', 'Victor', 'Christian'],
])
