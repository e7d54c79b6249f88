import type { TimeDefinition } from './definition.ts'

/** How long people wrote each update, as far as it was measured. */
export const writing: TimeDefinition = {
  kind: 'time',
  how: 'sent',
  range: null,
  itemsOf: (facts) => facts.writing.map(({ at, ms }) => ({ at, ms, how: 'sent' })),
}
