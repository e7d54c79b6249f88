/** What every room says where something isn't there, or too much of it is. */
export const notFoundWords = {
  case: 'Case not found.',
  incident: 'Incident not found.',
  email: 'Email not found.',
  colleague: 'Colleague not found.',
  account: 'Account not found.',
  contact: 'Contact not found.',
  matrix: (version: number) => `There’s no version ${version} of the matrix.`,
} as const

export const tooLong = (most: number): string =>
  `Keep this to ${most.toLocaleString('en')} characters or fewer.`
