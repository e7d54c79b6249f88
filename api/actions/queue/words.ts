/** What is said about a view that can't be saved as typed. */
export const viewWords = {
  nameMissing: 'Enter a name for the view.',
  tooMany: (most: number) => `You have ${most} views already. Delete one you don’t need.`,
  tooManyShared: (most: number) =>
    `The team has ${most} views already. Delete one nobody needs, or save this one for yourself.`,
  changed: 'Someone else changed this view in the meantime. Look at it again before you save.',
  notYours: (owner: string) =>
    `${owner} saved this view. Only they, leads, managers and admins can change it.`,
} as const
