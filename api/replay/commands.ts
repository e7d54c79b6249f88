import type { Actor, Named } from '@caselead/core/base/actor.ts'
import type { Channel, Impact, Priority, Tier, Urgency } from '@caselead/core/base/vocabulary.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import { type Case, isOpen } from '@caselead/core/case/state.ts'
import { categoryName } from '@caselead/core/triage/category/category-name.ts'
import type { Grade, Step } from './steps.ts'
import { historyWords } from './words.ts'

/** Whose case it is and where it comes from, the same for every step of an incident. */
export interface Origin {
  /** Which log, in a word: part of the ids of the people it names. */
  source: string
  number: string
  account: Extract<Command, { do: 'open' }>['account']
  contact: Named
}

const impactOf: Record<Grade, Impact> = {
  major: 'everyone',
  high: 'many',
  medium: 'team',
  low: 'one',
}
const urgencyOf: Record<Grade, Urgency> = {
  major: 'blocked',
  high: 'blocked',
  medium: 'degraded',
  low: 'inconvenient',
}

/** A call is written down at the desk; what a log calls otherwise is known by no channel of ours. */
const channelOf: ReadonlyMap<string, Channel> = new Map([
  ['phone', 'desk'],
  ['walk-in', 'desk'],
  ['direct opening', 'desk'],
  ['email', 'email'],
  ['self service', 'portal'],
  ['self-service', 'portal'],
])

/** ServiceNow's table, which its log follows row by row; a log without urgency goes by impact. */
export const logPriorities = {
  everyone: weights('P1', 'P1', 'P1', 'P1'),
  many: weights('P1', 'P2', 'P3', 'P2'),
  team: weights('P2', 'P3', 'P4', 'P3'),
  one: weights('P3', 'P4', 'P4', 'P4'),
}

function weights(
  blocked: Priority,
  degraded: Priority,
  inconvenient: Priority,
  question: Priority,
): Record<Urgency, Priority> {
  return { blocked, degraded, inconvenient, question }
}

/** The column of the table for logs that tell no urgency. */
const untold: Urgency = 'question'

export function actorOf({ source }: Origin, step: Step): Actor {
  const name = step.by ?? 'somebody'
  return { type: 'agent', id: `${source}:${name}`, name }
}

/** Somebody worked on a case that waits for acceptance: they have taken it on. */
const takesItOn: ReadonlySet<Step['kind']> = new Set([
  'accepted',
  'assigned',
  'started',
  'worked',
  'waiting',
  'resolved',
])

/**
 * The commands one step of a log amounts to. What is left over, or would not be possible on our
 * desk, is kept as a note in the log's words.
 */
export function commandsFor(origin: Origin, step: Step, all: Step[], one: Case | null): Command[] {
  if (step.kind === 'opened') return [open(origin, step, all)]
  if (!one) return []
  const accepts: Command[] =
    one.handoff && takesItOn.has(step.kind) ? [{ do: 'accept_handoff' }] : []
  return [...accepts, ...(isOpen(one) ? whileOpen(origin, step, all, one) : afterwards(step))]
}

function open(origin: Origin, step: Extract<Step, { kind: 'opened' }>, all: Step[]): Command {
  const { source, number, account, contact } = origin
  const cameBy = channelOf.get(step.channel?.toLowerCase() ?? '')
  const about = [step.category, step.subcategory, step.product].filter(Boolean).join(', ')
  const told = { 'reported by': step.channel, location: step.location, 'opened by': step.by }
  const body = Object.entries(told)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
  return {
    do: 'open',
    subject: `${number}${about ? `: ${about}` : ''}`,
    body: body || `Incident ${number}`,
    impact: impactOf[step.impact ?? 'medium'],
    urgency: step.urgency ? urgencyOf[step.urgency] : untold,
    category: categoryName(step.category ?? '') || null,
    channel: 'import',
    ...(cameBy ? { cameBy } : {}),
    account,
    contact: { id: contact.id, name: contact.name },
    environment: {},
    from: { tier: step.tier ?? 1, lead: holder(source, all, step) ?? unknownLead(source) },
  }
}

function whileOpen(origin: Origin, step: Step, all: Step[], one: Case): Command[] {
  const who = holder(origin.source, all, step)
  switch (step.kind) {
    case 'queued':
    case 'accepted':
    case 'assigned': {
      const tier = step.tier ?? one.tier
      return who ? [{ do: 'assign', to: who, tier, reason: historyWords.fromLog }] : []
    }
    case 'escalated':
      return [escalate(step.toTier, one, who)]
    case 'bounced_back': {
      const to = { tier: step.toTier, who: who ?? unknownLead(origin.source) }
      return [{ do: 'bounce_back', missing: historyWords.missingUnknown, to }]
    }
    case 'handed_down':
      return who
        ? [{ do: 'assign', to: who, tier: step.toTier, reason: historyWords.returnedDown }]
        : []
    case 'priority':
      return [
        {
          do: 'change_priority',
          impact: impactOf[step.impact ?? 'medium'],
          urgency: step.urgency ? urgencyOf[step.urgency] : untold,
          reason: historyWords.fromLog,
        },
      ]
    case 'waiting':
      if (step.on !== 'customer' || one.waitingSince !== null) return [noted(step)]
      return [{ do: 'wait_on_customer', question: historyWords.waiting }]
    case 'resumed':
      return one.waitingSince === null
        ? [noted(step)]
        : [{ do: 'resume', why: historyWords.fromLog }]
    case 'resolved':
      return [{ do: 'resolve', resolution: historyWords.resolved }]
    case 'closed':
      return [{ do: 'close', why: historyWords.closed }]
    case 'categorised':
      return [noted(step), ...sorted(step, one)]
    case 'started':
    case 'worked':
    case 'reopened':
    case 'opened':
      return [noted(step)]
  }
}

/** Where a log sorts anew, ours does too; what lies below a category stays in the note. */
function sorted({ category }: Extract<Step, { kind: 'categorised' }>, one: Case): Command[] {
  const name = categoryName(category ?? '')
  return name === '' || name === one.category ? [] : [{ do: 'set_category', category: name }]
}

function afterwards(step: Step): Command[] {
  if (step.kind === 'reopened') return [{ do: 'reopen', reason: historyWords.reopened }]
  if (step.kind === 'closed') return [{ do: 'close', why: historyWords.closed }]
  return [noted(step)]
}

const noted = (step: Step): Command => ({ do: 'note', body: inWords(step) })

export function inWords(step: Step): string {
  switch (step.kind) {
    case 'waiting':
      return `Waiting for ${step.on ?? 'something'} (line ${step.line})`
    case 'categorised':
      return `Category ${[step.category, step.subcategory].join(', ')} (line ${step.line})`
    default:
      return `${step.kind.replaceAll('_', ' ')} (line ${step.line})`
  }
}

function escalate(to: Tier, one: Case, who: Named | null): Command {
  return {
    do: 'escalate',
    to,
    reason: historyWords.fromLog,
    packet: {
      summary: one.subject,
      impact: '',
      tried: '',
      environment: '',
      ask: '',
      customerWords: '',
      automatic: true,
    },
    ...(who ? { receiver: who } : {}),
  }
}

/** Who has it after this row: the person, else the group, named by any step of the same line. */
function holder(source: string, all: Step[], step: Step): Named | null {
  const of = all.find(
    (each) =>
      (each.line === step.line || (step.kind === 'opened' && each.at === step.at)) &&
      'group' in each &&
      (('person' in each && each.person) || each.group),
  )
  if (!of || !('group' in of)) return null
  const name = ('person' in of && of.person) || of.group
  return name ? { id: `${source}:${name}`, name, title: of.group ?? '' } : null
}

const unknownLead = (source: string): Named => ({
  id: `${source}:nobody`,
  name: historyWords.unnamed,
  title: '',
})
