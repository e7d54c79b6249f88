/** What is promised for each severity, in the order of its table. */
export const targetColumns = [
  'firstResponse',
  'nextResponse',
  'update',
  'resolution',
  'handoff',
] as const
