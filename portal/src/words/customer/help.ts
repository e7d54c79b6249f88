/** The help centre, for everybody. */
export const helpWords = {
  title: 'Help centre',
  search: 'Search',
  searchHint: 'Search articles, error messages and your cases',
  searchLabel: 'Search the help centre and your cases',
  searchForNobody: 'Search articles and error messages',
  searchLabelForNobody: 'Search the help centre',
  articleCount: (count: number) => (count === 1 ? '1 article' : `${count} articles`),
  found: (count: number) => (count === 1 ? '1 article found' : `${count} articles found`),
  moreThan: (count: number) => `Top ${count} articles`,
  resultsFor: (words: string) => `“${words}”`,
  topics: 'Topics',
  changes: 'New and changed articles',
  articles: 'Articles',
  near: 'Closest articles',
  nothingSaysIt: 'No article matches most of what you searched for. These come closest.',
  nothing: 'No article matches your search.',
  tryOther: 'Try different words, or ask us.',
  from: (title: string) => `From “${title}”`,
  fromUnder: (title: string, heading: string) => `From “${title}”, under “${heading}”`,
  wasThisIt: 'Does this answer your question?',
  yes: 'Yes',
  no: 'No',
  readArticle: 'Read the article',
  yourCases: 'Your cases',
  notIt: 'Not what you’re looking for?',
  wordsGoAlong: 'We’ll copy your search into the form, so you don’t have to type it again.',
  ask: 'Ask a person',
  allResults: 'All results',
  languages: 'Languages',
} as const

/** An answer that a language model puts together from articles. */
export const putTogetherWords = {
  title: 'Answer from these articles',
  told: 'Written by a language model from the passages below. We automatically checked each sentence against them.',
  ask: 'Get an answer',
  again: 'Try again',
  goesOut: 'This sends your search and parts of our articles to a language model.',
  busy: 'Reading the articles…',
  silent: 'We couldn’t find an answer we can back up in these articles.',
  away: 'We can’t write an answer right now. Here’s what we found.',
  passage: (number: number) => `Passage ${number}`,
  under: (title: string, heading: string) => `${title}, under “${heading}”`,
} as const

/** Articles beside the form of a new case. */
export const mayHelpWords = {
  title: 'These articles may help',
  hint: 'They open here. You won’t lose what you’ve written.',
  solved: 'This solved it',
  notIt: 'This didn’t help',
  read: 'Read the whole article',
} as const

/** One article. */
export const articleWords = {
  contents: 'On this page',
  updated: 'Updated',
  by: (name: string) => `by ${name}`,
  did: 'Did this solve it?',
  thanks: 'Thanks for telling us. Good to know it worked.',
  stillThere: 'Still need us? Your draft is here.',
  bringBack: 'Continue my case',
  sorry: 'Thanks for telling us.',
  why: 'What was missing?',
  whyIsRead: 'Our team can read this. Leave out names and personal details.',
  send: 'Send',
  noted: 'Thank you. We’ve saved your comment with this article.',
  still: 'Still stuck?',
  related: 'Related articles',
} as const
