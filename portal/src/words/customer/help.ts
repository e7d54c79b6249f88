/** The help centre, as everybody reads it. */
export const helpWords = {
  title: 'Help centre',
  search: 'Search',
  searchHint: 'Search articles, error messages, your cases',
  searchLabel: 'Search the help centre and your cases',
  searchForNobody: 'Search articles and error messages',
  searchLabelForNobody: 'Search the help centre',
  articleCount: (count: number) => (count === 1 ? '1 article' : `${count} articles`),
  found: (count: number) => `${count} found`,
  moreThan: (count: number) => `The ${count} best`,
  resultsFor: (words: string) => `“${words}”`,
  topics: 'Topics',
  changes: 'New and changed articles',
  articles: 'Articles',
  near: 'Close, but maybe not it',
  nothingSaysIt: 'No article says it in your words. These come closest.',
  nothing: 'Nothing found.',
  tryOther: 'Try other words, or ask us.',
  from: (title: string) => `From “${title}”`,
  fromUnder: (title: string, heading: string) => `From “${title}”, under “${heading}”`,
  wasThisIt: 'Was this it?',
  yes: 'Yes',
  no: 'No',
  readArticle: 'Read the article',
  yourCases: 'Your cases',
  notIt: 'Not what you need?',
  wordsGoAlong: 'Your words go with it, so you don’t have to type them again.',
  ask: 'Ask a person',
  allResults: 'All results',
  languages: 'Languages',
} as const

/** Articles beside the form of a new case. */
export const mayHelpWords = {
  title: 'This may help',
  hint: 'Opens here. What you’ve written stays.',
  solved: 'This solved it',
  notIt: 'Not it',
  read: 'Read the whole article',
} as const

/** One article. */
export const articleWords = {
  contents: 'On this page',
  updated: 'Updated',
  by: (name: string) => `by ${name}`,
  did: 'Did this solve it?',
  thanks: 'Thank you. Good to know it worked.',
  sorry: 'Thank you for telling us.',
  why: 'What was missing?',
  send: 'Send',
  noted: 'Thank you. We’ve kept what you wrote with the article.',
  still: 'Still stuck?',
  related: 'Related',
} as const
