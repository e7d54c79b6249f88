/** Why a mail became nothing and waits for a person. */
export const whyAside = [
  'stranger',
  'not_on_case',
  'team',
  'machine',
  'loop',
  'forged',
  'empty',
  'too_large',
  'same_id',
  'too_many',
  'unreadable',
  'refused',
] as const
export type WhyAside = (typeof whyAside)[number]

/** What a person decided about a mail set aside. */
export interface Settled {
  did: 'opened' | 'added' | 'noted' | 'dropped'
  /** Milliseconds since the epoch. */
  at: number
  by: { id: string; name: string }
  /** Empty where it needs no reason. */
  why: string
}
