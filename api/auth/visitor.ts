import type { Actor } from '@caselead/core/base/actor.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import type { Plan, Role } from '@caselead/core/base/vocabulary.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import { isFollowing } from '@caselead/core/case/evolve/followers.ts'
import type { WhyUndelivered } from '@caselead/core/case/kinds/delivery.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { troubleWords } from '../base/words.ts'
import { authWords } from './words.ts'

/** Who is asking. `link` is a capability link from a mail: one case, in its contact's name. */
export type Visitor =
  | { kind: 'nobody' }
  | ({ kind: 'contact'; sharesCases: boolean; plan: Plan } & Customer)
  | ({ kind: 'link'; caseId: number } & Customer)
  | { kind: 'agent'; id: string; name: string; role: Role; zone: string }

interface Customer {
  id: string
  accountId: string
  name: string
  zone: string
  /** Their address, where our mail doesn't reach it, and why not. */
  unreached: { address: string; why: WhyUndelivered } | null
}

/** What a page says of a contact's address. */
export const unreachedOf = ({
  email,
  unreachable,
}: {
  email: string | null
  unreachable: WhyUndelivered | null
}): Customer['unreached'] =>
  email === null || unreachable === null ? null : { address: email, why: unreachable }

export type Agent = Extract<Visitor, { kind: 'agent' }>

export function actorOf(visitor: Visitor): Actor {
  switch (visitor.kind) {
    case 'nobody':
      throw new Refusal('sign_in', troubleWords.signInFirst)
    case 'contact':
    case 'link':
      return { type: 'contact', id: visitor.id, name: visitor.name }
    case 'agent': {
      const type = visitor.role === 'partner' ? 'partner' : 'agent'
      return { type, id: visitor.id, name: visitor.name }
    }
  }
}

/** Whether a customer may see and touch this case; nobody else is one. */
function isWithin(visitor: Visitor, one: Case): boolean {
  if (visitor.kind !== 'link' && visitor.kind !== 'contact') return false
  const isOn = one.contact.id === visitor.id || isFollowing(one, visitor.id)
  if (visitor.kind === 'link') return isOn && one.id === visitor.caseId
  return isOn || (visitor.sharesCases && one.account.id === visitor.accountId)
}

/** With this partner, or handed to them. */
const isReferred = (one: Case, partnerId: string): boolean =>
  one.assignee?.id === partnerId || one.handoff?.to.id === partnerId

/** Another account's case is not found; it is never said to exist. */
export const mayTouch =
  (visitor: Visitor) =>
  (one: Case): void => {
    const allowed =
      visitor.kind === 'agent'
        ? visitor.role !== 'partner' || isReferred(one, visitor.id)
        : isWithin(visitor, one)
    if (!allowed) throw new Refusal('not_found', notFoundWords.case)
  }

const partnerVerbs: readonly Command['do'][] = ['note', 'accept_handoff', 'bounce_back']

/** What a guest may do: write, and stop following themselves. */
const isForGuests = (command: Command, guestId: string): boolean =>
  command.do === 'write' || (command.do === 'remove_follower' && command.id === guestId)

/** Somebody of another company, who follows the case: they may write on it, and stop following. */
export const isGuest = (visitor: Visitor, one: Pick<Case, 'account'>): boolean =>
  'accountId' in visitor && visitor.accountId !== one.account.id

/**
 * A partner works on what was referred to them, and a guest follows what somebody else's company asked:
 * the case itself stays the team's and the customer's.
 */
export function mayAsk(visitor: Visitor, command: Command, one: Case): void {
  if ('accountId' in visitor && isGuest(visitor, one) && !isForGuests(command, visitor.id)) {
    throw new Refusal('not_allowed', authWords.followersOnly)
  }
  if (visitor.kind !== 'agent' || visitor.role !== 'partner') return
  if (partnerVerbs.includes(command.do)) return
  throw new Refusal('not_allowed', authWords.partnersOnly)
}

/** Under whose name a visitor's files wait to be sent. */
export function ownerOf(visitor: Visitor): string {
  const actor = actorOf(visitor)
  return actor.type === 'system' ? 'system' : `${actor.type}:${actor.id}`
}

/** Whose day a visitor's files count on: customers share their account's. */
export const countsFor = (visitor: Visitor): string =>
  'accountId' in visitor ? `account:${visitor.accountId}` : ownerOf(visitor)
