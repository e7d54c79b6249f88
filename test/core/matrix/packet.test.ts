import { dana, ines, maya, ravi } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { evolve } from '@caselead/core/case/evolve/evolve.ts'
import { packetForPartner, packetFromRecord } from '@caselead/core/ladder/packet-from-record.ts'
import { completeness, type Packet, type PacketField } from '@caselead/core/matrix/packet.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper, who, whole } from '../../setup/on-paper.ts'

const needed: PacketField[] = ['summary', 'impact', 'tried', 'environment', 'ask']

describe('a packet is as complete as what it tells', () => {
  test.for([
    '',
    ' \n\t ',
    '.',
    '-',
    '—',
    '...',
    'n/a',
    'N.A.',
    'None',
    'none.',
    'TBD',
    'tbd…',
    'see above',
    'See above.',
    'as above',
    '(see ticket)',
    "don't know",
    '?',
    '\u200b',
    'x',
    'see  above',
    'To do!',
    'no\nidea',
  ])('“%s” counts for nothing', (filler) => {
    expect(completeness({ ...whole, tried: filler }, needed)).toEqual({
      percent: 80,
      missing: ['tried'],
    })
  })

  test.for([
    'Nothing helped: restarted twice',
    '再起動しました',
    'No other browser works either',
    '3.8.1',
    'x86',
    `${'.'.repeat(300)} and so on`,
  ])('“%s” counts', (words) => {
    expect(completeness({ ...whole, tried: words }, needed).percent).toBe(100)
  })

  test('where nothing is required it is complete', () => {
    expect(completeness({ ...whole, summary: '' }, [])).toEqual({ percent: 100, missing: [] })
  })

  test('attachments count when one is named', () => {
    const has = (attachments: string[]) =>
      completeness({ ...whole, attachments }, ['attachments']).percent
    expect([has([]), has(['-']), has(['', 'log.txt'])]).toEqual([0, 0, 100])
    expect(completeness(whole, ['attachments']).missing).toEqual(['attachments'])
  })
})

describe('a packet from the record', () => {
  const body =
    'Version 3.8.1, Firefox 121 on Windows 11. We restarted the queue twice, it hangs again. ' +
    'See https://shop.example/labels and print.log.'

  const climbed = () =>
    new OnPaper({ body })
      .do(by(maya), { do: 'note', body: 'Queue shows 412 stuck jobs.' })
      .do(by(maya), { do: 'reply', body: 'I cleared the spool; does it print now?' })
      .do(by(maya), { do: 'reply', body: 'Which version do you use? What is your order number?' })
      .write('No, the same. It says “spooler timed out”.')
      .pass(hours(30))

  test('carries words, environment, steps, impact and files, and says it was built by a rule', () => {
    const paper = climbed()
    const escalated = paper.events.find(({ kind }) => kind === 'escalated')
    expect(escalated?.data).toMatchObject({
      packet: {
        summary: 'Exports stop',
        impact: 'Bright Dental: One person affected · Usable with a workaround',
        tried: [
          'Customer: We restarted the queue twice, it hangs again.',
          'Maya Lindqvist: Queue shows 412 stuck jobs.',
          'Maya Lindqvist: I cleared the spool; does it print now?',
        ].join('\n'),
        environment: [
          'version 3.8.1',
          'Firefox 121',
          'Windows 11',
          'https://shop.example/labels',
        ].join('\n'),
        customerWords: `${body}\n…\nNo, the same. It says “spooler timed out”.`,
        attachments: ['print.log'],
        automatic: true,
      },
    })
  })

  test('says whom it concerns, and nothing that nobody wrote', () => {
    const paper = new OnPaper({ plan: 'enterprise', impact: 'everyone', urgency: 'blocked' })
    const escalated = paper.events.find(({ kind }) => kind === 'escalated')
    expect(escalated?.data).toMatchObject({
      packet: {
        impact: 'Harbour Logistics: Everyone affected · Everything is blocked',
        customerWords: 'They end at 10 %.',
      },
    })
  })

  test('tells a partner no notes of the team and nothing of what the account is worth', () => {
    const paper = new OnPaper({ body })
      .do(by(maya), { do: 'note', body: 'They pay little.' })
      .do(by(maya), { do: 'note', body: 'Look at rack 7.', forPartner: true })
      .do(by(maya), { do: 'reply', body: 'I cleared the spool.' })
    const { tried, impact } = packetForPartner(paper.case, 'Look')
    expect(tried.split('\n')).toEqual([
      'Customer: We restarted the queue twice, it hangs again.',
      'Maya Lindqvist: Look at rack 7.',
      'Maya Lindqvist: I cleared the spool.',
    ])
    expect(impact).toBe('Bright Dental: One person affected · Usable with a workaround')
    expect(packetFromRecord(paper.case, 'Look').tried).toContain('They pay little.')
  })

  test('tells a partner no steps of a case whose row does not say which were inside', () => {
    const { case: one, matrix } = new OnPaper().do(by(maya), {
      do: 'note',
      body: 'They pay little.',
    })
    const { inside: _, ...said } = one.said
    const older = { ...one, said }
    const note = new OnPaper().do(by(maya), { do: 'note', body: 'Look again.' }).events.at(-1)
    const after = note ? evolve(older, { ...note, seq: older.seq + 1 }, matrix) : older
    expect(packetForPartner(after, 'Look').tried).toBe('')
    expect(packetFromRecord(after, 'Look').tried).toContain('They pay little.')
  })

  test('tells each step on a line of its own, cut short, and none of what nobody did', () => {
    const paper = new OnPaper({ impact: 'team' })
      .do(by(maya), { do: 'note', body: ' Cleared\n the  spool ' })
      .do(by(maya), { do: 'send_update', body: 'Half done', nextBy: null })
      .do(by(maya), { do: 'note', body: 'x'.repeat(300) })
      .do(by(maya), { do: 'note', body: 'y'.repeat(184) })
      .pass(hours(2))
    expect(paper.count('update_sent')).toBe(2)
    expect(paper.case.said.tried).toEqual([
      'Maya Lindqvist: Cleared the spool',
      'Maya Lindqvist: Half done',
      `Maya Lindqvist: ${'x'.repeat(183)}…`,
      `Maya Lindqvist: ${'y'.repeat(184)}`,
    ])
  })

  test('stays small, whatever was written and however often', () => {
    const paper = new OnPaper({ body: 'Version 3.8.1. '.repeat(6000) })
    for (let i = 0; i < 60; i++) {
      paper.write(
        `We restarted server${i} and are on version 4.${i}.1. https://a${i}.example/x.png`,
      )
      paper.do(by(maya), { do: 'note', body: `Step ${i}: ${'looked at it '.repeat(500)}` })
    }
    expect(JSON.stringify(paper.case.said).length).toBeLessThan(6000)
    expect(paper.case.said.environment[0]).toBe('version 3.8.1')
    expect(paper.case.said.environment.at(-1)).toBe('version 4.59.1')
  })
})

describe('returning', () => {
  const escalated = () =>
    new OnPaper().do(by(maya), { do: 'escalate', to: 'next', reason: 'Beyond me', packet: whole })

  test('names the parts that were missing, with or without words of its own', () => {
    const missing = (lacks: PacketField[], words: string) =>
      escalated()
        .do(by(dana), { do: 'bounce_back', lacks, missing: words })
        .events.findLast(({ kind }) => kind === 'bounced_back')?.data
    expect(missing(['environment'], 'Which depot?')).toMatchObject({
      missing: 'environment: Which depot?',
    })
    expect(missing(['tried'], '')).toMatchObject({ missing: 'steps tried' })
    expect(() => missing([], ' ')).toThrow('Say what was missing.')
  })

  test('is for the rung it was sent to', () => {
    const paper = escalated().pass(minutes(1))
    expect(() => paper.do(by(maya), { do: 'bounce_back', missing: 'I want it back' })).toThrow(
      'This handoff is for our technical specialists.',
    )
  })
})

describe('a handoff by hand', () => {
  const without = (...parts: PacketField[]) => Object.fromEntries(parts.map((part) => [part, ' ']))
  const escalate = (to: 'L2' | 'L3' | 'L4', packet: Partial<Packet>) =>
    new OnPaper().do(by(maya), {
      ...{ do: 'escalate', to, reason: 'Beyond me', packet: { ...whole, ...packet } },
    })

  test.for<['L2' | 'L3' | 'L4', PacketField[]]>([
    ['L2', ['environment', 'ask', 'customerWords']],
    ['L2', ['tried']],
    ['L3', ['environment']],
    ['L3', ['customerWords', 'ask']],
    ['L4', ['tried', 'environment', 'impact']],
  ])('to %s is taken without %j', ([to, parts]) => {
    expect(escalate(to, without(...parts)).case.level).toBe(to)
  })

  test.for<['L2' | 'L3' | 'L4', PacketField[], string]>([
    [
      'L2',
      ['impact', 'tried'],
      'This handoff is 33% complete. Still missing: customer impact, steps tried.',
    ],
    [
      'L3',
      ['environment', 'ask'],
      'This handoff is 60% complete. Still missing: environment, what’s needed.',
    ],
    [
      'L4',
      ['summary', 'ask'],
      'This handoff is 33% complete. Still missing: summary, what’s needed.',
    ],
  ])('to %s is refused without %j', ([to, parts, words]) => {
    expect(() => escalate(to, without(...parts))).toThrow(words)
  })

  test('is never one of a rule, whatever it says of itself, and holds no blanks', () => {
    const packet = { automatic: true, summary: ' It stops ', attachments: [' log.txt ', ' '] }
    expect(escalate('L2', packet).case.handoff?.packet).toMatchObject({
      ...{ automatic: false, summary: 'It stops', attachments: ['log.txt'] },
    })
  })

  test('goes to whom a person named, or to whom the rung chooses, and says why', () => {
    const told = (paper: OnPaper) => paper.events.find(({ kind }) => kind === 'escalated')?.data
    const command = { do: 'escalate', to: 'L2', reason: 'Beyond me', packet: whole } as const
    const chosen = told(new OnPaper().do(by(maya), command))
    expect(chosen).toMatchObject({ to: who(dana), chosen: 'on duty, 0 of 20 cases' })
    const named = told(new OnPaper().do(by(maya), { ...command, receiver: who(ravi) }))
    expect(named).toMatchObject({ to: who(ravi) })
    expect(named).not.toMatchObject({ chosen: expect.anything() })
  })
})

describe('a return', () => {
  test('goes to somebody of the front line where nobody of it had the case before', () => {
    const paper = new OnPaper({ impact: 'many', urgency: 'blocked' })
    expect(paper.case.lead).toEqual(who(ines))
    paper.do(by(ines), { do: 'bounce_back', missing: 'All of it' })
    expect(paper.case).toMatchObject({ tier: 1, level: 'L1', assignee: who(maya), lead: who(ines) })
    expect(paper.events.at(-1)).toMatchObject({
      kind: 'handed_back',
      data: { team: 'our frontline team', to: who(maya) },
    })
  })

  test.for<[1 | 2, string]>([
    [1, 'L1'],
    [2, 'L2'],
  ])('to tier %s, told by another desk, goes to its rung', ([tier, level]) => {
    const paper = new OnPaper()
    paper.do(by(maya), { do: 'escalate', to: 'L3', reason: 'Beyond me', packet: whole })
    const to = { tier, who: who(ravi) }
    paper.do(by(maya), { do: 'bounce_back', missing: 'All', to })
    expect(paper.case).toMatchObject({ tier, level, assignee: who(ravi) })
  })

  test('is for nobody else, also once it was accepted', () => {
    const paper = new OnPaper()
    paper.do(by(maya), { do: 'escalate', to: 'L3', reason: 'Beyond me', packet: whole })
    paper.do(by(ines), { do: 'accept_handoff' })
    expect(() => paper.do(by(dana), { do: 'bounce_back', missing: 'All' })).toThrow(
      'This handoff is for our senior engineers.',
    )
  })
})
