import { business, maya, staff, tom } from '@caselead/api/demo/cast.ts'
import { system } from '@caselead/core/base/actor.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import type { TicketState } from '@caselead/core/base/vocabulary.ts'
import { promisesKept } from '@caselead/core/case/promise-outcomes.ts'
import { isToTell } from '@caselead/core/case/state.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { draftOfTicket } from '@caselead/core/wording/ticket-draft.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper, tuesday, who } from '../../setup/on-paper.ts'

const agent = by(maya)
const url = 'https://github.com/acme/shop/issues/7'
const matrix = { ...defaultMatrix(staff, business), tickets: { tellWithin: 120 } }

const linked = (at = tuesday): OnPaper =>
  new OnPaper({ matrix, at }).do(agent, {
    ...{ do: 'link_ticket', tracker: 'github', key: 'acme/shop#7', url },
  })

const says = (paper: OnPaper, ...states: TicketState[]): OnPaper => {
  for (const state of states) {
    paper.do(system('bug-tracker'), { do: 'follow_ticket', state, key: null, url: null })
  }
  return paper
}

const dueIn = (paper: OnPaper): number | null => {
  const due = paper.clock('tell_customer')?.dueAt
  return due ? due - paper.now : null
}
const reply = { do: 'reply', body: 'It’s fixed.' } as const
const solved = { do: 'resolve', resolution: 'Worked around' } as const
const later = { ...solved, tellsLater: true } as const

describe('what a tracker says of a ticket', () => {
  test.for<[TicketState[], string[], boolean]>([
    [['open'], ['open'], false],
    [['open', 'open'], ['open'], false],
    [['in_progress'], ['in_progress'], false],
    [['open', 'in_progress', 'done'], ['open', 'in_progress', 'done'], true],
    [['done', 'done'], ['done'], true],
    [['wont_do'], ['wont_do'], true],
    [['deleted'], ['deleted'], true],
    [['done', 'open'], ['done', 'reopened'], false],
    [['done', 'open', 'open'], ['done', 'reopened'], false],
    [['done', 'in_progress'], ['done', 'reopened'], false],
    [['done', 'open', 'in_progress'], ['done', 'reopened', 'in_progress'], false],
    [['done', 'open', 'done'], ['done', 'reopened', 'done'], true],
    [['done', 'wont_do'], ['done', 'wont_do'], true],
    [['done', 'deleted'], ['done', 'deleted'], true],
  ])('%j is recorded as %j; the customer is to be told: %s', ([states, recorded, toTell]) => {
    const paper = says(linked(), ...states)
    const told = paper.events.flatMap(({ kind, data }) =>
      kind === 'ticket_changed' ? [data.state] : [],
    )
    expect(told).toEqual(recorded)
    expect(isToTell(paper.case)).toBe(toTell)
  })

  test('one that is deleted once its customer has heard is no news to them', () => {
    const paper = says(says(linked(), 'done').do(agent, reply), 'deleted')
    expect(isToTell(paper.case)).toBe(false)
    expect(says(paper.write(), 'open', 'wont_do').case.ticket?.state).toBe('wont_do')
    expect(isToTell(paper.case)).toBe(true)
  })

  test('one that moves keeps its state, and goes by its new name', () => {
    const paper = says(linked(), 'in_progress')
    const there = { key: 'acme/api#9', url: 'https://github.com/acme/api/issues/9' }
    paper.do(system('bug-tracker'), { do: 'follow_ticket', state: 'in_progress', ...there })
    expect(paper.case.ticket).toMatchObject({ ...there, state: 'in_progress' })
    expect(paper.events.at(-1)?.data).toMatchObject({ was: 'acme/shop#7' })
  })
})

describe('the clock until the customer is told', () => {
  const friday = Date.parse('2026-11-27T15:30:00Z')

  test.for<[string, () => OnPaper, number | null]>([
    ['counts business time', () => says(linked(), 'done'), hours(2)],
    ['goes on after a weekend', () => says(linked(friday), 'done'), days(3) - hours(6)],
    [
      'isn’t set back by what is said again',
      () => says(says(linked(), 'done').pass(hours(1)), 'done', 'wont_do'),
      hours(1),
    ],
    ['ends with a reply', () => says(linked(), 'done').do(agent, reply), null],
    [
      'ends with a question',
      () => says(linked(), 'done').do(agent, { do: 'wait_on_customer', question: 'Does it work?' }),
      null,
    ],
    [
      'ends with a promise in words',
      () =>
        says(linked(), 'done').do(agent, {
          do: 'promise_update',
          by: tuesday + hours(5),
          words: 'It’s being released.',
        }),
      null,
    ],
    [
      'goes on after a note',
      () => says(linked(), 'done').do(agent, { do: 'note', body: 'Released.' }),
      hours(2),
    ],
    [
      'goes on after a bare promise',
      () =>
        says(linked(), 'done').do(agent, {
          do: 'promise_update',
          by: tuesday + hours(5),
          words: null,
        }),
      hours(2),
    ],
    [
      'goes on with another lead',
      () =>
        says(linked(), 'done').do(agent, {
          do: 'name_lead',
          lead: who(tom),
          reason: '',
        }),
      hours(2),
    ],
    [
      'ends when somebody says why not',
      () => says(linked(), 'done').do(agent, { do: 'decline_telling', reason: 'They know.' }),
      null,
    ],
    ['ends with the solution', () => says(linked(), 'done').do(agent, solved), null],
    ['doesn’t start on a solved case', () => says(linked().do(agent, solved), 'done'), null],
    [
      'starts on a solved case that promised it',
      () => says(linked().do(agent, later), 'done'),
      hours(2),
    ],
    [
      'starts on a closed case that promised it',
      () => says(linked().do(agent, later).pass(days(30)), 'done'),
      hours(2),
    ],
    [
      'outlives closing by itself',
      () => says(linked().do(agent, later).pass(days(6)), 'done').pass(hours(1)),
      hours(1),
    ],
    [
      'ends when the customer closes it',
      () => {
        const paper = says(linked(), 'done')
        return paper.do(paper.customer, { do: 'close', why: '' })
      },
      null,
    ],
  ])('%s', ([, story, left]) => {
    expect(dueIn(story())).toBe(left)
  })

  test('warns the lead, then alerts everybody responsible, whether or not the case is solved', () => {
    for (const paper of [says(linked(), 'done'), says(linked().do(agent, later), 'done')]) {
      paper.pass(hours(2) + minutes(1))
      const rules = paper.events.flatMap(({ kind, data }) =>
        kind === 'alerted' && /told|ticket/.test(data.message) ? [data.because.rule] : [],
      )
      expect(rules).toEqual(['clock-running-out', 'customer-not-told'])
    }
  })

  test('is late for good, and ends when somebody writes', () => {
    const paper = says(linked(), 'done').pass(hours(3))
    expect(paper.clock('tell_customer')?.breachedAt).not.toBe(null)
    expect(isToTell(paper.do(agent, reply).case)).toBe(false)
  })
})

describe('a promise to tell is counted with the others', () => {
  const none = { kept: 0, late: 0, broken: 0 }
  const counted = (paper: OnPaper, before: OnPaper) => {
    const [after, first] = [promisesKept(paper.events), promisesKept(before.events)]
    return {
      ...{ kept: after.kept - first.kept, late: after.late - first.late },
      broken: after.broken - first.broken,
    }
  }

  test.for<[string, (paper: OnPaper) => OnPaper, Partial<typeof none>]>([
    ['kept', (paper) => paper.pass(hours(1)).do(agent, reply), { kept: 1 }],
    ['late', (paper) => paper.pass(hours(3)).do(agent, reply), { late: 1 }],
    ['broken', (paper) => paper.pass(hours(3)), { broken: 1 }],
    ['running', (paper) => paper, {}],
    ['declined in time', (paper) => paper.do(agent, { do: 'decline_telling', reason: 'No' }), {}],
    [
      'declined too late',
      (paper) => paper.pass(hours(3)).do(agent, { do: 'decline_telling', reason: 'No' }),
      { broken: 1 },
    ],
    ['taken back in time', (paper) => says(paper, 'open'), {}],
  ])('%s', ([, goesOn, expected]) => {
    const promised = () => linked().do(agent, later)
    expect(counted(goesOn(says(promised(), 'done')), promised())).toEqual({ ...none, ...expected })
  })
})

describe('a solved case', () => {
  const owed = () => says(linked().do(agent, later), 'done')

  test('takes the word that’s still owed, and no promise of another', () => {
    expect(() => owed().do(agent, { ...reply, nextBy: tuesday + hours(4) })).toThrow('solved')
    expect(() => owed().do(agent, reply).do(agent, reply)).toThrow('solved')
  })

  test('forgets what was promised when it’s solved again without it', () => {
    const again = linked().do(agent, later).do(agent, { do: 'reopen', reason: 'Again' })
    expect(isToTell(says(again.do(agent, solved), 'done').case)).toBe(false)
  })
})

describe('a ticket', () => {
  test.for<[string, () => OnPaper, Parameters<OnPaper['do']>[1], string]>([
    [
      'linked twice',
      linked,
      { do: 'link_ticket', tracker: 'github', key: 'a', url },
      'already has',
    ],
    [
      'unlinked before the customer heard',
      () => says(linked(), 'done'),
      { do: 'unlink_ticket' },
      'Tell the customer',
    ],
    [
      'closed with the case before the customer heard',
      () => says(linked(), 'done'),
      { do: 'close', why: 'Told by phone' },
      'Tell the customer',
    ],
    [
      'closed with the solved case before the customer heard',
      () => says(linked().do(agent, later), 'done'),
      { do: 'close', why: 'Told by phone' },
      'Tell the customer',
    ],
    [
      'unlinked from a case that has none',
      () => new OnPaper({ matrix }),
      { do: 'unlink_ticket' },
      'No ticket',
    ],
    ['declined without need', linked, { do: 'decline_telling', reason: 'No' }, 'nothing left'],
    [
      'declined without a reason',
      () => says(linked(), 'done'),
      { do: 'decline_telling', reason: ' ' },
      'Say why',
    ],
  ])('is refused: %s', ([, story, command, words]) => {
    expect(() => story().do(agent, command)).toThrow(words)
  })

  test('that is unlinked says nothing any more, and another can be linked', () => {
    const paper = says(linked().do(agent, { do: 'unlink_ticket' }), 'done')
    expect(paper.case.ticket).toBe(null)
    paper.do(agent, {
      do: 'link_ticket',
      tracker: 'jira',
      key: 'APP-7',
      url: 'https://a.atlassian.net/browse/APP-7',
    })
    expect(paper.case.ticket).toMatchObject({ channel: 'Jira', key: 'APP-7' })
  })

  test.for<[TicketState, string | null]>([
    ['done', 'finished their work on “Exports stop”'],
    ['wont_do', 'closed the ticket for “Exports stop” without a change'],
    ['deleted', null],
  ])('that is %s gives the lead words to start from', ([state, words]) => {
    const draft = draftOfTicket(says(linked(), state).case)
    expect(draft).toEqual(words === null ? null : expect.stringContaining(words))
  })
})
