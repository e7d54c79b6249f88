import type { Named } from '../base/actor.ts'
import type { Instant } from '../base/instant.ts'
import type { Tier } from '../base/vocabulary.ts'
import { listedOn, type Owner, type Rung } from '../matrix/matrix.ts'
import { isAway, isOnDuty } from '../team/on-duty.ts'
import { type Agent, hasRoom, isSenior, named } from '../team/people.ts'
import { isThere } from './heard-from.ts'
import type { Preference } from './seniority.ts'
import { routingWords } from './words.ts'

export interface Need {
  at: Instant
  /** A skill the case asks for; its category. */
  skill: string | null
  /** Whether senior people should take it, or be kept free; null when it does not matter. */
  seniority: Preference | null
  /** Agents already called in vain. */
  missed: readonly string[]
  /** When somebody called now hears of it; left out at once. */
  heardFrom?: (agent: Agent) => Instant
}

export interface Choice {
  to: Named
  reason: string
}

/**
 * Who of a rung takes a case: an owner on duty with room, else a backup on duty, else whoever is
 * not on leave. Null when nobody is left to call.
 */
export function pick(rung: Rung, people: readonly Agent[], need: Need): Choice | null {
  const owners = listedAgents(rung.owners, people, need.missed)
  const backups = listedAgents(rung.backups, people, need.missed)
  const free = (agent: Agent) => isOnDuty(agent, need.at) && hasRoom(agent)
  const here = (agent: Agent) => isThere(agent, need.at, need.heardFrom?.(agent) ?? need.at)
  const among = (agents: Agent[], reason: string) => best(agents, rung.tier, need, reason)
  return (
    among(owners.filter(free), routingWords.onDuty) ??
    among(backups.filter(free), routingWords.backup(whyNot(owners, need.at))) ??
    among(owners.filter(here), called(owners, need.at)) ??
    among(backups.filter(here), routingWords.backup(whyNot(owners, need.at))) ??
    (need.missed.length === 0 ? byName(rung, people) : null)
  )
}

function listedAgents(
  owners: Owner[],
  people: readonly Agent[],
  missed: readonly string[],
): Agent[] {
  return owners
    .map(({ contact }) => people.find((agent) => agent.email === contact))
    .filter((agent) => agent !== undefined)
    .filter((agent) => !missed.includes(agent.id))
}

/** Skill, then seniority, then the lowest load against capacity, then the longest idle. */
function best(agents: Agent[], tier: Tier, need: Need, reason: string): Choice | null {
  const { skill, seniority } = need
  const skilled = (agent: Agent) => (skill !== null && agent.skills.includes(skill) ? 0 : 1)
  const fitting = (agent: Agent) =>
    seniority === null || isSenior(agent, tier) === (seniority.prefers === 'senior') ? 0 : 1
  const [first, second] = [...agents].sort(
    (a, b) => skilled(a) - skilled(b) || fitting(a) - fitting(b) || byLoad(a, b),
  )
  if (!first) return null
  const mattered = fitting(first) === 0 && agents.some((agent) => fitting(agent) === 1)
  const equal = second && skilled(first) === skilled(second) && fitting(first) === fitting(second)
  const why = [
    reason,
    skilled(first) === 0 ? routingWords.knows(`${skill}`) : '',
    mattered ? (seniority?.inWords ?? '') : '',
    routingWords.load(first.load, first.capacity),
    equal && wasIdleLonger(first, second) ? routingWords.idleLongest : '',
  ]
  return { to: named(first), reason: why.filter(Boolean).join(', ') }
}

export const leastLoaded = (agents: readonly Agent[]): Agent | null =>
  [...agents].sort(byLoad)[0] ?? null

/** The lowest load against capacity, then the longest idle. */
const byLoad = (a: Agent, b: Agent): number =>
  shareOf(a) - shareOf(b) || idleSince(a) - idleSince(b) || inOrder(a.email, b.email)

const shareOf = ({ load, capacity }: Agent): number => load / Math.max(capacity, 1)
const idleSince = ({ lastAssignedAt }: Agent): Instant => lastAssignedAt ?? 0
const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

const wasIdleLonger = (first: Agent, second: Agent): boolean =>
  shareOf(first) === shareOf(second) && idleSince(first) < idleSince(second)

function whyNot(owners: Agent[], at: Instant): string {
  const [only] = owners
  if (!only) return routingWords.noOwnerAccepted
  if (owners.every((agent) => isAway(agent, at))) {
    return owners.length === 1 ? routingWords.onLeave(only.name) : routingWords.ownersOnLeave
  }
  if (owners.every((agent) => !isOnDuty(agent, at))) return routingWords.noOwnerOnDuty
  return routingWords.ownersFull
}

/** Nobody has room: whoever is called is called all the same. */
const called = (owners: Agent[], at: Instant): string =>
  owners.some((agent) => isOnDuty(agent, at))
    ? routingWords.calledThoughFull
    : routingWords.calledThoughOff

/** Whether everybody the desk knows of a rung is on leave, so that nobody there can be called. */
export function isDeserted(rung: Rung, people: readonly Agent[], at: Instant): boolean {
  const all = listedAgents(listedOn(rung), people, [])
  return all.length > 0 && all.every((agent) => isAway(agent, at))
}

/** Nobody is there, or the desk knows none of them: the first named is still who is responsible. */
function byName(rung: Rung, people: readonly Agent[]): Choice | null {
  const owner = rung.owners[0] ?? rung.backups[0]
  if (!owner) return null
  const agent = people.find(({ email }) => email === owner.contact)
  const to = agent ? named(agent) : { id: owner.contact, name: owner.name, title: owner.role }
  return { to, reason: routingWords.namedByMatrix }
}

/** The person who would step in for the lead, other than the lead; on leave only when all are. */
export function backupFor(
  rung: Rung,
  people: readonly Agent[],
  lead: Named | null,
  at: Instant,
): Named | null {
  const first = standInFor(rung, people, lead, at) ?? standIns(rung, people, lead)[0]
  return first ? named(first) : null
}

/** Whoever of the rung is there for somebody who is not. */
export const standInFor = (
  rung: Rung,
  people: readonly Agent[],
  who: Named | null,
  at: Instant,
): Agent | undefined => standIns(rung, people, who).find((agent) => !isAway(agent, at))

const standIns = (rung: Rung, people: readonly Agent[], who: Named | null): Agent[] =>
  listedAgents([...rung.backups, ...rung.owners], people, who ? [who.id] : [])
