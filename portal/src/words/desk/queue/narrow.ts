import type { QueueSort } from '@caselead/core/find/queue.ts'

/** Narrowing the queue down, ordering it, and saving it as a view. */
export const narrowWords = {
  title: 'Filter',
  filters: 'Filters',
  any: 'Any',
  priority: 'Severity',
  tier: 'Tier',
  level: 'Level',
  lead: 'Case lead',
  assignee: 'Works on it',
  account: 'Account',
  plan: 'Plan',
  category: 'Category',
  incident: 'Incident',
  waitingHours: 'Waiting for the customer',
  dueHours: 'Due',
  words: 'Words',
  wordsHint: 'From subjects, messages or notes, or the name of a person, file or account.',
  me: 'Me',
  nobody: 'Nobody',
  atLeast: (span: string) => `For at least ${span}`,
  within: (span: string) => `Late, or within ${span}`,
  hours: { 1: '1 hour', 4: '4 hours', 24: '1 day', 72: '3 days', 168: '7 days', 720: '30 days' },
  hoursOther: (hours: number) => (hours === 1 ? '1 hour' : `${hours} hours`),
  show: 'Show cases',
  clear: 'Clear filters',
  without: (name: string, value: string) => `Remove filter ${name}: ${value}`,
  none: 'No cases match these filters.',
  noneHint: 'Try removing a filter.',
  csv: 'Download as CSV',
} as const

/** What the queue is ordered by. */
export const sortWords = {
  title: (by: string) => `Sort: ${by}`,
  capital: (by: string) => by.charAt(0).toUpperCase() + by.slice(1),
  by: {
    due: ['due soonest', 'due latest'],
    severity: ['most severe', 'least severe'],
    number: ['newest', 'oldest'],
    activity: ['latest activity', 'oldest activity'],
    waiting: ['waiting longest', 'waiting shortest'],
  } satisfies Record<QueueSort, readonly [string, string]>,
} as const

/** Views that somebody saved. */
export const viewWords = {
  saved: 'Saved',
  teams: 'Shared with the team',
  save: 'Save as a view',
  saveChanges: 'Save changes',
  edit: 'Edit this view',
  name: 'Name',
  shared: 'Share with the team',
  sharedHint: 'Where a filter says “Me”, everyone sees their own cases.',
  saveIt: 'Save view',
  remove: 'Delete this view',
  more: (count: string) => `more than ${count}`,
  short: (count: string) => `${count}+`,
  cases: (said: string, count: number) => `${said} ${count === 1 ? 'case' : 'cases'}`,
  missing: 'This view isn’t available any more.',
} as const

export const viewNotices: Record<string, string> = {
  added: 'View saved.',
  changed: 'View changed.',
  removed: 'View deleted.',
  none: 'There’s no next case for you right now. Check back later, or choose one from the queue.',
}

/** The queue as a file. */
export const csvWords = {
  zone: 'Times are in',
  head: [
    ...['Case', 'Subject', 'Severity', 'Status', 'Account', 'Plan', 'Tier', 'Level'],
    ...['Case lead', 'Works on it', 'Due next', 'Due', 'Due (UTC)', 'Opened', 'Opened (UTC)'],
  ],
  cut: (most: number) => `Only the first ${most.toLocaleString('en-GB')} cases are listed.`,
} as const
