import { levels } from '@caselead/core/base/vocabulary.ts'
import { dollars } from '../../forms/amount.ts'
import { type Fault, invalid, lacking } from '../../forms/attempt.ts'
import type { Fields } from '../../forms/fields.ts'
import { lacks } from '../../words/desk/verbs.ts'
import type { Verb } from './post.ts'

const unchosen = (fields: Fields, name: string, message: string): Fault | null =>
  fields.text(name) === '' ? invalid(message, name) : null

/** Refunds, incidents, tickets, playbooks and whole accounts. */
export const followUpVerbs: Record<string, Verb> = {
  refund: ({ agent, on, fields }) => {
    const usd = dollars(fields.text('usd'))
    const fault = lacking([
      [usd === null, lacks.amount, 'usd'],
      [fields.text('reason') === '', lacks.refundReason, 'reason'],
    ])
    if (usd === null || fault) return fault ?? invalid(lacks.amount, 'usd')
    return agent.askRefund({ ...on, usd, reason: fields.text('reason') })
  },
  'refund-yes': ({ agent, on }) => agent.authoriseRefund(on),
  'refund-no': ({ agent, on, fields }) =>
    agent.declineRefund({ ...on, reason: fields.text('reason') }),
  incident: ({ agent, on, fields }) => agent.openIncident({ ...on, title: fields.text('title') }),
  join: ({ agent, on, fields }) => {
    const number = fields.text('number').toUpperCase()
    if (number) return agent.linkIncident({ ...on, incident: number.replace(/^(?=\d)/, 'I-') })
    return (
      unchosen(fields, 'incident', lacks.incident) ??
      agent.linkIncident({ ...on, incident: fields.text('incident') })
    )
  },
  ticket: ({ agent, on, fields }) =>
    unchosen(fields, 'channel', lacks.tracker) ??
    agent.openTicket({ ...on, channel: fields.text('channel') }),
  'link-ticket': ({ agent, on, fields }) => agent.linkTicket({ ...on, url: fields.text('url') }),
  'unlink-ticket': ({ agent, on }) => agent.unlinkTicket(on),
  'decline-telling': ({ agent, on, fields }) =>
    agent.declineTelling({ ...on, reason: fields.text('reason') }),
  playbook: ({ agent, on, fields }) =>
    unchosen(fields, 'playbook', lacks.playbook) ??
    agent.startPlaybook({ ...on, playbook: fields.text('playbook') }),
  tick: ({ agent, on, fields }) => {
    const step = fields.number('step')
    if (step === null) return invalid(lacks.step, 'step')
    const done = fields.text('done') === 'yes'
    return agent.tickStep({ ...on, playbook: fields.text('playbook'), step, done })
  },
  account: ({ agent, on, fields }) => {
    const to = fields.one('level', levels)
    const fault = lacking([
      [!to, lacks.level, 'level'],
      [fields.text('reason') === '', lacks.accountReason, 'reason'],
    ])
    if (!to || fault) return fault ?? invalid(lacks.level, 'level')
    return agent.escalateAccount({ ...on, to, reason: fields.text('reason') })
  },
}
