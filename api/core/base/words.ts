/** What every room says where something isn't there, or too much of it is. */
export const notFoundWords = {
  case: 'Case not found.',
  incident: 'Incident not found.',
  review: 'Review not found.',
  action: 'Action not found.',
  report: 'Report not found.',
  meeting: 'This review has no meeting yet.',
  reviewed: 'We couldn’t find that case, incident or account.',
  email: 'Email not found.',
  colleague: 'Colleague not found.',
  account: 'Account not found.',
  contact: 'Contact not found.',
  file: 'File not found.',
  article: 'Article not found.',
  version: 'Version not found.',
  view: 'View not found.',
  category: 'Category not found.',
  feed: 'Feed not found.',
  figure: 'Figure not found.',
  matrix: (version: number) => `There’s no version ${version} of the matrix.`,
} as const

export const tooLong = (most: number): string =>
  `Keep this to ${most.toLocaleString('en')} characters or fewer.`

/** What files are called where they have no name, and said to be where nothing else is. */
export const fileWords = {
  nameless: 'a file without a name',
  sent: (files: readonly string[], more: number): string =>
    more === 0
      ? `Sent ${files.join(', ')}`
      : `Sent ${files.join(', ')} and ${more} more ${more === 1 ? 'file' : 'files'}`,
} as const
