/** Which cases a queue lists, before it’s narrowed down. */
export const queueFilters = [
  'open',
  'waiting',
  'unaccepted',
  'mine',
  'breached',
  'resolved',
  'handed',
  'asked',
  'to_tell',
  'leading',
  'working',
  'unassigned',
  'all',
] as const
export type QueueFilter = (typeof queueFilters)[number]

/** What a queue may be ordered by, and which end comes first unless the other is asked for. */
export const queueSorts = ['due', 'severity', 'number', 'activity', 'waiting'] as const
export type QueueSort = (typeof queueSorts)[number]
