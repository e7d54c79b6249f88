/** What is said about a view that can't be saved as typed. */
export const viewWords = {
  nameMissing: 'Enter a name for the view.',
  tooMany: (most: number) => `You already have ${most} views. Delete one you don’t need.`,
  tooManyShared: (most: number) =>
    `The team already has ${most} views. Delete one nobody needs, or save this one for yourself.`,
  changed: 'This view changed while you were working. Check it before you save.',
  notYours: (owner: string) =>
    `${owner} saved this view. Only they, leads, managers and admins can change it.`,
} as const
