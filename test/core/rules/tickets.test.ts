import { system } from '@caselead/core/base/actor.ts'
import { describe, expect, test } from 'vitest'
import { acting, agent } from '../../setup/acting.ts'
import { OnPaper } from '../../setup/on-paper.ts'

describe('a ticket', () => {
  const matrix = acting()
  const free = () => new OnPaper({ matrix })
  const opens = (channel: string) => ({ do: 'open_ticket', channel }) as const
  const records = (key: string | null, url: string | null = null) =>
    ({ do: 'record_ticket', key, url }) as const
  const waiting = () => free().do(agent, opens('bugs'))
  const tracker = system('bugs')

  test('is asked for through a channel that takes them, and kept once it is there', () => {
    const paper = waiting()
    expect(paper.case.ticket).toEqual({ channel: 'bugs', askedAt: paper.now, key: null, url: null })
    const { ticket } = paper.do(tracker, records('APP-7', 'https://bugs.example/APP-7')).case
    expect(ticket).toMatchObject({ key: 'APP-7', url: 'https://bugs.example/APP-7' })
  })

  test('comes to a case that is solved by then', () => {
    const solved = waiting().do(agent, { do: 'resolve', resolution: 'Worked around' })
    expect(solved.do(tracker, records('APP-7')).case.ticket?.key).toBe('APP-7')
  })

  test.for<[string, OnPaper, Parameters<OnPaper['do']>[1], string]>([
    ['asked of a chat', free(), opens('ops'), 'Bug tracker not found'],
    ['asked of nobody', free(), opens('constructor'), 'Bug tracker not found'],
    ['asked for twice', waiting(), opens('bugs'), 'already been requested'],
    [
      'asked for a solved case',
      free().do(agent, { do: 'resolve', resolution: 'Done' }),
      opens('bugs'),
      'This case is solved',
    ],
    ['nobody asked for', free(), records('APP-7'), 'No ticket is expected'],
    ['known by its key', waiting().do(tracker, records('APP-7')), records('APP-8'), 'No ticket'],
    [
      'known by its address',
      waiting().do(tracker, records(null, 'https://bugs.example/7')),
      records('APP-8'),
      'No ticket',
    ],
  ])('is refused: %s', ([, paper, command, words]) => {
    expect(() => paper.do(agent, command)).toThrow(words)
  })
})
