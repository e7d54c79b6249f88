import type { DeskHome, DeskRow } from '@caselead/api/views.ts'

type Mine = Pick<DeskHome, 'handoffs' | 'requests' | 'due'>

/** Every case of the day once, where it is most pressing. */
export function myDay({ handoffs, requests, due }: Mine): Mine {
  const asking = without(handoffs, requests)
  return { handoffs, requests: asking, due: dueFirst(without([...handoffs, ...asking], due)) }
}

const never = Number.MAX_SAFE_INTEGER

/** Whatever falls due first on top; without a clock at the end. */
export const dueFirst = (rows: DeskRow[]): DeskRow[] =>
  rows.toSorted((a, b) => (a.due?.at ?? never) - (b.due?.at ?? never))

const without = (shown: DeskRow[], rows: DeskRow[]) =>
  rows.filter(({ number }) => !shown.some((row) => row.number === number))
