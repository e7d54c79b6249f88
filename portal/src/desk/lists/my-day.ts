import type { DeskHome, DeskRow } from '@caselead/api/views/types/index.ts'

type Mine = Pick<DeskHome, 'handoffs' | 'requests' | 'refunds' | 'due'>

/** A case that somebody else has to go on with. */
const isWaiting = ({ status, tier, handoffTo }: DeskRow) =>
  status === 'waiting' || (tier === 4 && handoffTo === null)

/** Every case of the day once, where it is most pressing. */
export function myDay({ handoffs, requests, refunds, due }: Mine): Mine & { waiting: DeskRow[] } {
  const handed = without(refunds, handoffs)
  const asking = without([...refunds, ...handed], requests)
  const shown = [...refunds, ...handed, ...asking]
  const rest = dueFirst(without(shown, due))
  return {
    ...{ handoffs: handed, requests: asking, refunds },
    due: rest.filter((row) => !isWaiting(row) || row.due?.breached),
    waiting: rest.filter((row) => isWaiting(row) && !row.due?.breached),
  }
}

const never = Number.MAX_SAFE_INTEGER

/** Whatever falls due first on top; without a clock at the end. */
export const dueFirst = (rows: DeskRow[]): DeskRow[] =>
  rows.toSorted((a, b) => (a.due?.at ?? never) - (b.due?.at ?? never))

const without = (shown: DeskRow[], rows: DeskRow[]) =>
  rows.filter(({ number }) => !shown.some((row) => row.number === number))
