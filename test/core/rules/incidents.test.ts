import { hours, minutes } from '@caselead/core/base/instant.ts'
import type { EventKind } from '@caselead/core/case/events.ts'
import { tells } from '@caselead/core/outlook/tells.ts'
import { openedIn } from '@caselead/core/rules/incidents.ts'
import { describe, expect, test } from 'vitest'
import { acting, agent, asks, did } from '../../setup/acting.ts'
import { found } from '../../setup/found.ts'
import { OnPaper } from '../../setup/on-paper.ts'

test('a case joins the incident of the same title that is open already', () => {
  const matrix = acting({ do: 'open_incident', title: 'Service disruption' })
  const incidents = [{ id: 'I-7', title: 'Service disruption' }]
  const joined = did(asks(new OnPaper({ matrix, incidents })))
  expect(joined.map(({ kind, data }) => [kind, 'incident' in data && data.incident])).toEqual([
    ['linked_to_incident', 'I-7'],
  ])
})

test('a case that comes back is still part of its incident, unless that has ended', () => {
  const matrix = acting({ do: 'open_incident', title: 'Service disruption' })
  const open = [{ id: 'I-7', title: 'Service disruption' }]
  const paper = asks(new OnPaper({ matrix, incidents: open }))
  paper.do(agent, { do: 'resolve', resolution: 'Over' }).write('It is broken again!')
  expect(paper.case.incident).toBe('I-7')
})

test('a case that comes back may be part of another incident', () => {
  const matrix = acting({ do: 'open_incident', title: 'Service disruption' })
  const over = (paper: OnPaper) => paper.do(agent, { do: 'resolve', resolution: 'Over' })
  const again = (paper: OnPaper) => asks(over(paper).write('Again!').pass(hours(1)))
  const paper = again(again(asks(new OnPaper({ matrix, plan: 'enterprise' }))))
  const ids = openedIn(paper.events).map(({ id }) => id)
  expect(ids).toEqual([
    'I-1001',
    expect.stringMatching(/^I-1001-\d+$/),
    expect.stringMatching(/^I-1001-\d+$/),
  ])
  expect(new Set(ids).size).toBe(3)
})

test.for([true, false])(
  'once its incident has ended, a case is told as part of none and may be put into others (reopened: %s)',
  (reopened) => {
    const incidents = [{ id: 'I-7', title: 'Slow search' }]
    const paper = new OnPaper({ incidents }).do(agent, { do: 'link_incident', incident: 'I-7' })
    if (reopened) paper.do(agent, { do: 'resolve', resolution: 'Over' }).write('Again!')
    const told = () => {
      const { matrix, people, now } = paper
      const { progress } = tells(paper.case, { matrix, people, now, incidents: paper.incidents })
      return progress.map(({ sentence }) => sentence).join(' ')
    }
    expect(told()).toContain('service incident')
    incidents.length = 0
    expect(told()).not.toContain('incident')
    for (const title of ['First', 'Second', 'Third']) {
      paper.do(agent, { do: 'open_incident', title })
      incidents.splice(0, 1, { id: paper.case.incident ?? '', title })
      expect(told()).toContain('service incident')
      expect(() => paper.do(agent, { do: 'open_incident', title: 'Other' })).toThrow('already')
      incidents.length = 0
    }
    expect(new Set(openedIn(paper.events).map(({ id }) => id)).size).toBe(3)
  },
)

test('an automatic update says nothing of an incident that is over', () => {
  const incidents = [{ id: 'I-7', title: 'Slow search' }]
  const updates = (end: boolean) => {
    const paper = new OnPaper({ incidents: [...incidents], impact: 'team', urgency: 'blocked' })
    paper.do(agent, { do: 'link_incident', incident: 'I-7' })
    if (end) paper.incidents.length = 0
    const before = paper.events.length
    for (let day = 0; day < 40 && paper.count('update_sent') === 0; day++) {
      paper.pass(hours(1))
      paper.write()
    }
    return paper.events
      .slice(before)
      .flatMap((event) => (event.kind === 'update_sent' ? event.data.body : []))
      .join(' ')
  }
  expect(updates(false)).toContain('service incident')
  expect(updates(true)).not.toMatch(/^$|incident/)
})

describe('an incident', () => {
  const incidents = [
    { id: 'I-6', title: 'Slow search' },
    { id: 'I-7', title: 'Service disruption' },
  ]
  const free = () => new OnPaper({ incidents })
  const longest = 'x'.repeat(120)
  const opens = (title: string) => ({ do: 'open_incident', title }) as const
  const links = (incident: string) => ({ do: 'link_incident', incident }) as const

  test.for<[string, Parameters<OnPaper['do']>[1], [EventKind, string, string][]]>([
    [
      'begins with a case, under a name of one line',
      opens(' Search\n is  down '),
      [
        ['incident_opened', 'I-1001', 'Search is down'],
        ['linked_to_incident', 'I-1001', 'Search is down'],
      ],
    ],
    [
      'may have a name of 120 characters',
      opens(longest),
      [
        ['incident_opened', 'I-1001', longest],
        ['linked_to_incident', 'I-1001', longest],
      ],
    ],
    [
      'of the same name is joined',
      opens('Service disruption'),
      [['linked_to_incident', 'I-7', 'Service disruption']],
    ],
    [
      'that is open is joined by its number',
      links('I-7'),
      [['linked_to_incident', 'I-7', 'Service disruption']],
    ],
  ])('%s', ([, command, expected]) => {
    const { length } = free().events
    const told = free().do(agent, command).events.slice(length)
    expect(told.map(({ kind, data }) => [kind, data])).toEqual(
      expected.map(([kind, incident, title]) => [
        kind,
        {
          incident,
          title,
          ...(kind === 'linked_to_incident' && incident === 'I-1001' && { own: true }),
        },
      ]),
    )
    expect(found(told).every(({ actor }) => actor.type === 'agent')).toBe(true)
  })

  test('is known by when it began', () => {
    const paper = free().pass(minutes(5)).do(agent, opens('Search is down'))
    expect(openedIn(paper.events)).toEqual([
      { id: 'I-1001', title: 'Search is down', at: paper.now },
    ])
  })

  const solved = () => free().do(agent, { do: 'resolve', resolution: 'Over' })
  const linked = () => free().do(agent, links('I-7'))

  test.for<[string, OnPaper, Parameters<OnPaper['do']>[1], string]>([
    ['without a name', free(), opens(' '), 'Name the incident'],
    ['with too long a name', free(), opens(`${longest}x`), '120 characters or fewer'],
    ['that is not open', free(), links('I-8'), 'no such open incident'],
    ['of a solved case', solved(), opens('Down'), 'This case is solved'],
    ['joined by a solved case', solved(), links('I-7'), 'This case is solved'],
    ['beside another', linked(), opens('Down'), 'already part of incident I-7'],
    ['joined beside another', linked(), links('I-6'), 'already part of incident I-7'],
  ])('is refused %s', ([, paper, command, words]) => {
    expect(() => paper.do(agent, command)).toThrow(words)
  })
})
