import type { Instant } from '../../base/instant.ts'
import type { CaseEvent } from '../events.ts'
import type { Case } from '../state.ts'

/** A contact, of this account or another, who gets the customer's mails about the case. */
export interface Follower {
  id: string
  name: string
  since: Instant
}

/** Somebody a customer had in copy, or asked to add. */
export interface Copied {
  /** In the one form addresses are compared in. */
  address: string
  /** As the mail has it; may be empty. */
  name: string
  /** The contact whose address it is. */
  contact?: Pick<Follower, 'id' | 'name'> | undefined
}

/** So many follow a case at most, and so many are offered. */
export const mostFollowers = 20

export const followersOf = ({ followers }: Pick<Case, 'followers'>): readonly Follower[] =>
  followers ?? []

export const isFollowing = (one: Pick<Case, 'followers'>, contactId: string): boolean =>
  followersOf(one).some(({ id }) => id === contactId)

export const hasRoom = (one: Pick<Case, 'followers'>): boolean =>
  followersOf(one).length < mostFollowers

/** What an event says of who follows, and who could. */
export function followed(before: Case, event: CaseEvent): Partial<Case> {
  switch (event.kind) {
    case 'follower_added': {
      const { who } = event.data
      return {
        followers: [...followersOf(before), { ...who, since: event.at }],
        copied: (before.copied ?? []).filter(({ contact }) => contact?.id !== who.id),
      }
    }
    case 'follower_removed': {
      const { id } = event.data.who
      const left = event.actor.type !== 'system' && event.actor.id === id
      return {
        followers: followersOf(before).filter((each) => each.id !== id),
        ...(left && { unfollowed: [...(before.unfollowed ?? []), id].slice(-mostFollowers) }),
      }
    }
    case 'followers_offered':
      return { copied: [...(before.copied ?? []), ...event.data.people].slice(-mostFollowers) }
    default:
      return {}
  }
}
