import { actorOf, type Visitor } from './visitor.ts'

/** Under whose name a visitor's files wait to be sent. */
export function ownerOf(visitor: Visitor): string {
  const actor = actorOf(visitor)
  return actor.type === 'system' ? 'system' : `${actor.type}:${actor.id}`
}

/** Whose day a visitor's files count on: customers share their account's. */
export const countsFor = (visitor: Visitor): string =>
  'accountId' in visitor ? `account:${visitor.accountId}` : ownerOf(visitor)
