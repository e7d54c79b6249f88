import { listed } from '@caselead/core/base/counted.ts'

/** Who else gets the emails about a case. */
export const followerWords = {
  summary: (names: readonly string[]) =>
    names.length === 0 ? 'Add a follower' : `Followers: ${listed(names)}`,
  what: 'Followers get the emails about this case, except surveys. They can read it and write to us.',
  you: (name: string) => `${name} (you)`,
  stop: 'Stop following',
  remove: 'Remove',
  removeThem: (name: string) => `Remove ${name}`,
  address: 'A colleague’s email address',
  addressHint: 'If they’re not with your company, the case lead decides.',
  noAddress: 'Enter their email address, like name@company.example.',
  add: 'Add them',
  added:
    'Done. If they’re with your company, they get the emails from now on. Otherwise the case lead decides.',
  removed: 'Done. They no longer get the emails about this case.',
}
