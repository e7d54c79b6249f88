import type { Instant } from '../base/instant.ts'
import type { Decision } from '../case/decision.ts'
import type { Because } from '../case/events.ts'
import { byOverflow } from '../case/kinds/escalation.ts'
import type { Case } from '../case/state.ts'
import { listedOn, type Overflow, type Rung } from '../matrix/matrix.ts'
import { isOnDuty } from '../team/on-duty.ts'
import { type Agent, hasRoom } from '../team/people.ts'
import { packetForPartner } from './packet-from-record.ts'
import { partnerWithRoom, referToPartner } from './partner.ts'
import { climbWords } from './words.ts'

/**
 * Sends a case to a partner instead of a rung that has no room, because of what would have brought
 * it there. False when it does not: then somebody of the rung is called as always.
 */
export function overflow(decision: Decision, rung: Rung, because?: Because): boolean {
  const { case: one, facts, at } = decision
  const { overflow: rule } = facts.matrix.routing
  if (!rule || !mayGo(one, rule)) return false
  const full = fullness(rung, facts.people, at, rule)
  if (!full || !partnerWithRoom(facts.people, at)) return false
  const since = (reason: string) => (because ? climbWords.next(because.evidence, reason) : reason)
  const [evidence, told] = [since(full.why), since(full.told)]
  const why = { rule: byOverflow, matrixVersion: facts.matrix.version, evidence }
  const packet = packetForPartner(one, climbWords.partnerAsked(told))
  return referToPartner(decision, evidence, { because: why, told, packet })
}

/** Once: what came back from a partner stays here, and who asks to escalate wants somebody of ours. */
const mayGo = (one: Case, { priorities }: Overflow): boolean =>
  priorities.includes(one.priority) && one.referredAt === null && one.escalationRequest === null

/** Why a rung counts as full: for the team with its load, and as told outside. */
interface Full {
  why: string
  told: string
}

/** Null when it has room. */
function fullness(
  rung: Rung,
  people: readonly Agent[],
  at: Instant,
  { above, hours }: Overflow,
): Full | null {
  const there = peopleThere(rung, people, at)
  if (there.length === 0) {
    const nobody = climbWords.nobodyThere(rung.inWords)
    return hours === 'on_duty' ? null : { why: nobody, told: nobody }
  }
  if (hours === 'off_duty') return null
  const load = sum(there, ({ load }) => load)
  const capacity = sum(there, ({ capacity }) => capacity)
  const told = climbWords.busy(rung.inWords)
  if (!there.some(hasRoom))
    return { why: climbWords.allFull(there.length, rung.inWords, load, capacity), told }
  if (load / capacity < above) return null
  return { why: climbWords.nearlyFull(rung.inWords, load, capacity), told }
}

function peopleThere(rung: Rung, people: readonly Agent[], at: Instant): Agent[] {
  const contacts = new Set(listedOn(rung).map(({ contact }) => contact))
  return people.filter(
    (agent) => contacts.has(agent.email) && agent.role !== 'partner' && isOnDuty(agent, at),
  )
}

const sum = (agents: readonly Agent[], figure: (agent: Agent) => number): number =>
  agents.reduce((total, agent) => total + figure(agent), 0)
