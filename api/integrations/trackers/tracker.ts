import type { TicketNews } from '@caselead/db/tickets/news.ts'
import type { TrackerRefused } from '@caselead/db/tickets/tables.ts'

/** What a tracker sent, exactly as it arrived. */
export interface Delivery {
  body: string
  headers: Headers
}

export type Proven = { is: 'signed'; id: string } | { is: 'refused'; why: TrackerRefused }

/** How one kind of tracker signs what it sends, and what it says in it. */
export interface TrackerForm {
  prove: (sent: Delivery, secret: string, now: number) => Proven
  /** Null for what says nothing of a ticket's state; undefined for what isn't its form. */
  read: (event: unknown, headers: Headers) => TicketNews | null | undefined
}

export const refused = (why: TrackerRefused): Proven => ({ is: 'refused', why })
