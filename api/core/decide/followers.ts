import { refuse } from '../base/checks.ts'
import type { CommandOf, InCopy } from '../case/commands.ts'
import type { Decision } from '../case/decision.ts'
import {
  type Copied,
  followersOf,
  hasRoom,
  isFollowing,
  mostFollowers,
} from '../case/evolve/followers.ts'
import { followerWords } from './words.ts'

export function addFollower(decision: Decision, { who }: CommandOf<'add_follower'>): void {
  const { case: one } = decision
  if (one.contact.id === who.id) refuse('conflict', followerWords.isContact(who.name), 'email')
  if (isFollowing(one, who.id)) refuse('conflict', followerWords.follows(who.name), 'email')
  if (!hasRoom(one)) refuse('conflict', followerWords.tooMany(mostFollowers), 'email')
  decision.record('follower_added', { who: { id: who.id, name: who.name } })
}

/** Who doesn't follow any more is removed already. */
export function removeFollower(decision: Decision, { id }: CommandOf<'remove_follower'>): void {
  const found = followersOf(decision.case).find((each) => each.id === id)
  if (found) decision.record('follower_removed', { who: { id, name: found.name } })
}

export function offerFollower(decision: Decision, { who }: CommandOf<'offer_follower'>): void {
  const people = newPeople(decision, [who])
  if (people.length > 0) decision.record('followers_offered', { people })
}

/** Of those in copy of a customer's mail, some follow from here on; the lead decides about the others. */
export function heedCopies(decision: Decision, copied: InCopy | undefined): void {
  if (!copied) return
  for (const { id, name } of copied.follow) {
    if (isKnown(decision, id) || !hasRoom(decision.case)) continue
    decision.recordBy('in-copy', 'follower_added', { who: { id, name }, copied: true })
  }
  const people = newPeople(decision, copied.offer)
  if (people.length > 0) decision.record('followers_offered', { people })
}

/** The customer, a follower, or somebody who asked not to follow. */
const isKnown = ({ case: one }: Decision, id: string): boolean =>
  one.contact.id === id || isFollowing(one, id) || (one.unfollowed ?? []).includes(id)

const newPeople = (decision: Decision, people: readonly Copied[]): Copied[] =>
  people.filter(
    ({ address, contact }) =>
      !(contact && isKnown(decision, contact.id)) &&
      !(decision.case.copied ?? []).some((each) => each.address === address),
  )
