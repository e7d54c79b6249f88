import { dana, lena, maya } from '@caselead/api/demo/cast.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { draftUpdate } from '@caselead/core/wording/draft-update.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper, whole } from '../../setup/on-paper.ts'

const agent = by(maya)
const draft = (paper: OnPaper) => draftUpdate(paper.case, paper.events, paper)

const escalated = () =>
  new OnPaper()
    .do(agent, { do: 'reply', body: 'SECRET-OLD: we look at it.' })
    .do(agent, { do: 'note', body: 'SECRET: the customer is difficult' })
    .do(agent, { do: 'escalate', to: 'L2', reason: 'SECRET: beyond me', packet: whole })
    .do(by(dana), { do: 'accept_handoff' })

test('a draft tells what happened since the customer last heard from us', () => {
  expect(draft(escalated())).toBe(
    [
      'Hello Chris Novak,',
      'Since our last update:\n- It moved up to our technical specialists, and Dana Whitfield was asked to take it on.\n- Dana Whitfield has taken it on.\n- Our team worked on it.',
      'Your case is with our technical specialists. Dana Whitfield is working on it.',
    ].join('\n\n'),
  )
})

describe('a draft', () => {
  test('holds nothing that is internal', () => {
    const paper = escalated()
      .do(agent, { do: 'ask_refund', usd: 5000, reason: 'SECRET' })
      .do(agent, { do: 'start_playbook', playbook: 'outage' })
      .do(agent, { do: 'escalate', to: 4, reason: 'SECRET', packet: whole })
    expect(draft(paper)).not.toContain('SECRET')
    expect(draft(paper)).toContain(`We referred it to our partner, ${lena.name}.`)
  })

  test('begins anew after an update, an automatic one too', () => {
    const paper = escalated().do(agent, { do: 'send_update', body: 'Half done', nextBy: null })
    expect(draft(paper)).toContain('There’s no change since our last update')
    const late = new OnPaper({ impact: 'many', urgency: 'blocked' }).pass(minutes(31))
    expect(late.count('update_sent')).toBe(1)
    expect(draft(late)).not.toContain('is your case lead')
  })

  test('asks for the answer we wait for', () => {
    const paper = new OnPaper().do(agent, { do: 'wait_on_customer', question: 'Which?' })
    expect(draft(paper)).toContain('We need more information from you.')
  })

  test('is none of a case that is over', () => {
    expect(draft(new OnPaper().do(agent, { do: 'resolve', resolution: 'Fixed' }))).toBe(null)
  })
})
