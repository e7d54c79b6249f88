import { openingQuestions } from '@caselead/core/base/labels.ts'
import { impacts, levels, urgencies } from '@caselead/core/base/vocabulary.ts'
import { fieldsOfPacket } from '@caselead/core/matrix/packet.ts'
import type { Agent } from '../../api.ts'
import { attempt, invalid, lacking, type Outcome } from '../../forms/attempt.ts'
import type { Fields } from '../../forms/fields.ts'
import { filesRefused } from '../../forms/refused.ts'
import { lacks } from '../../words/desk/verbs.ts'
import { followUpVerbs } from './follow-up-verbs.ts'
import { momentOf, noMoment } from './moment.ts'
import { packetOf } from './packet.ts'
import type { Verb } from './post.ts'

const verbs: Record<string, Verb> = {
  ...followUpVerbs,
  reply: ({ agent, on, fields, moment }) =>
    agent.reply({ ...on, ...anyway(fields), ...written(fields), nextBy: moment }),
  note: ({ agent, on, fields }) =>
    agent.note({
      ...on,
      ...written(fields),
      forPartner: fields.text('forPartner') === 'yes',
    }),
  promise: ({ agent, on, fields, moment }) =>
    moment === null
      ? noMoment()
      : agent.promiseUpdate({ ...on, ...anyway(fields), by: moment, words: fields.text('words') }),
  update: ({ agent, on, fields, moment }) =>
    agent.sendUpdate({
      ...{ ...on, ...anyway(fields), ...written(fields), ...measured(fields) },
      nextBy: moment,
    }),
  accept: ({ agent, on }) => agent.acceptHandoff(on),
  bounce_back: ({ agent, on, fields }) =>
    agent.bounceBack({
      ...on,
      missing: fields.text('missing'),
      lacks: fields.all('lacks', fieldsOfPacket),
    }),
  escalate: ({ agent, on, fields }) =>
    agent.escalate({
      ...on,
      to: rungOf(fields),
      reason: fields.text('reason'),
      packet: packetOf(fields),
      files: fields.every('files'),
    }),
  ask: ({ agent, on, fields }) =>
    agent.ask({ ...on, ...anyway(fields), question: fields.text('question') }),
  wait: ({ agent, on, fields }) =>
    agent.waitOnCustomer({ ...on, ...anyway(fields), question: fields.text('question') }),
  resume: ({ agent, on, fields }) => agent.resume({ ...on, why: fields.text('why') }),
  lead: ({ agent, on, fields }) =>
    fields.text('agentId') === ''
      ? invalid(lacks.lead, 'agentId')
      : agent.nameLead({ ...on, agentId: fields.text('agentId'), reason: fields.text('reason') }),
  assign: ({ agent, on, fields }) =>
    fields.text('agentId') === ''
      ? invalid(lacks.assignee, 'agentId')
      : agent.assign({ ...on, agentId: fields.text('agentId'), reason: fields.text('reason') }),
  follow: ({ agent, on: { seen: _, ...on }, fields }) =>
    agent.addFollower({ ...on, email: fields.text('email'), name: fields.text('name') }),
  unfollow: ({ agent, on: { seen: _, ...on }, fields }) =>
    agent.removeFollower({ ...on, id: fields.text('id') }),
  priority: ({ agent, on, fields }) => {
    const impact = fields.one('impact', impacts)
    const urgency = fields.one('urgency', urgencies)
    if (!impact || !urgency) {
      return (
        lacking([
          [!impact, openingQuestions.impact.missing, 'impact'],
          [!urgency, openingQuestions.urgency.missing, 'urgency'],
        ]) ?? invalid(lacks.both, 'impact')
      )
    }
    return agent.changePriority({ ...on, impact, urgency, reason: fields.text('reason') })
  },
  category: ({ agent, on, fields }) =>
    agent.setCategory({ ...on, category: fields.text('category') }),
  resolve: ({ agent, on, fields }) =>
    agent.resolve({
      ...on,
      resolution: fields.text('resolution'),
      tellsLater: fields.text('tellsLater') === 'yes',
    }),
  decline: ({ agent, on, fields }) =>
    agent.declineEscalation({ ...on, reason: fields.text('reason') }),
  reopen: ({ agent, on, fields }) => agent.reopen({ ...on, reason: fields.text('reason') }),
  close: ({ agent, on, fields }) => agent.close({ ...on, why: fields.text('why') }),
}

/** Carries out what a form of the desk asks for. */
export async function deskVerb(
  agent: Agent,
  number: string,
  fields: Fields,
  { now, zone }: { now: number; zone: string },
): Promise<Outcome<unknown>> {
  const name = fields.text('verb')
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!verb) return { refusal: invalid(lacks.unknownForm, 'verb') }
  const unfit = filesRefused(fields)
  if (unfit) return { refusal: unfit }
  const on = { number, seen: fields.number('seen') ?? 0, key: fields.text('key') }
  const deed = verb({ agent, on, fields, moment: momentOf(fields, now, zone) })
  return deed instanceof Promise ? attempt(() => deed) : { refusal: deed }
}

const written = (fields: Fields) => ({ body: fields.text('body'), files: fields.every('files') })

const longestWriting = 8 * 3_600_000

/** Nothing where no script measured it. */
function measured(fields: Fields): { writingMs?: number } {
  const typed = fields.text('writing')
  return /^\d{1,9}$/.test(typed) ? { writingMs: Math.min(Number(typed), longestWriting) } : {}
}

const anyway = (fields: Fields) => ({ sendAnyway: fields.text('anyway') === 'yes' })

function rungOf(fields: Fields) {
  if (fields.text('to') === '4') return 4 as const
  return fields.one('to', levels) ?? ('next' as const)
}
