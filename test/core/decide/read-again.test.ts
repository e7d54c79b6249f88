import { business, maya, staff } from '@caselead/api/demo/cast.ts'
import { system } from '@caselead/core/base/actor.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { replayEvents } from '@caselead/core/case/evolve/evolve.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { Rule } from '@caselead/core/matrix/rule.ts'
import { actsOf } from '@caselead/core/simulate/from-record/acts-of-record.ts'
import { simulated } from '@caselead/core/simulate/simulate.ts'
import { borneOut, type Claims, type SecondReading } from '@caselead/core/triage/second-reading.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper, roster } from '../../setup/on-paper.ts'

const nothing: SecondReading = {
  ...{ category: null, categoryWords: [], sentiment: null, sentimentWords: [], urgency: null },
}
const unclaimed: Claims = { ...nothing, urgency: null, urgencyWords: [] }
const angry = { sentiment: -0.9, sentimentWords: ['frechheit'] }
const about = (category: string) => ({ category, categoryWords: ['daten'] })

const again = (paper: OnPaper, reading: Partial<SecondReading>, message = 1) =>
  paper.do(system('hosted-triage'), {
    ...{ do: 'read_again', message, model: 'owl-7b', reading: { ...nothing, ...reading } },
  })

const rule = (name: string, when: Rule['when'], act: Rule['act']): Rule => ({
  ...{ name, sentence: name, when, act },
})
const matrix: Matrix = {
  ...defaultMatrix(staff, business),
  rules: [
    rule('leak', { on: 'opened', category: ['security'] }, [{ do: 'set_priority', to: 'P2' }]),
    rule('furious', { on: 'customer_message', sentimentAtMost: -0.8 }, [
      { do: 'alert', whom: ['L3'] },
    ]),
    rule('thrice', { on: 'customer_message', recontactsAtLeast: 1 }, [
      { do: 'alert', whom: ['L4'] },
    ]),
  ],
}
const german = 'Unsere Daten stehen im Netz, eine Frechheit.'
const opened = (body = german) => new OnPaper({ body, matrix })
const firings = (paper: OnPaper) => matrix.rules.map(({ name }) => paper.didBy(name).length)

describe('what a message bears out of an answer', () => {
  const message = 'Dismayed. I’m  locked\nout, может быть 数据泄露!'
  test.for<[string, string[], string[]]>([
    ['as it was written, in lower case', ['DISMAYED'], ['dismayed']],
    ['over a line, with another apostrophe', ["i'm locked out"], ["i'm locked out"]],
    ['other scripts', ['может', '数据'], ['может', '数据']],
    ['not a part of a word', ['may', 'lock'], []],
    ['not what nobody wrote', ['furious', 'locked'], ['locked']],
    ['not marks alone', ['!', '', ' '], []],
    ['not at any length', ['x'.repeat(61)], []],
    ['each once', ['locked', 'Locked'], ['locked']],
  ])('%s: %j', ([_, sentimentWords, expected]) => {
    const claims: Claims = { ...unclaimed, sentiment: -0.5, sentimentWords }
    const reading = borneOut(claims, `${message} ${'x'.repeat(61)}`)
    expect(reading?.sentimentWords ?? []).toEqual(expected)
    expect(reading?.sentiment ?? null).toBe(expected.length > 0 ? -0.5 : null)
  })

  test('is six passages at most, and scores in hundredths', () => {
    const urgencyWords = [...'abcdefgh']
    const claims = { ...unclaimed, urgency: 0.123, urgencyWords }
    expect(borneOut(claims, urgencyWords.join(' '))?.urgency).toEqual({
      ...{ score: 0.12, words: urgencyWords.slice(0, 6) },
    })
  })
})

describe('the category of a second reading', () => {
  const sorted = (paper: OnPaper) => paper.do(by(maya), { do: 'set_category', category: 'cooling' })
  const later = (paper: OnPaper) => paper.write('Und noch die Rechnung')
  test.for<[string, OnPaper, string, number, string | null]>([
    ['counts where triage found none', opened(), 'security', 1, 'security'],
    [
      'counts where the opening’s words said another',
      opened('A slow api'),
      'billing',
      1,
      'billing',
    ],
    ['does not count against a person', sorted(opened()), 'security', 1, 'cooling'],
    ['of a later message fills a gap', later(opened()), 'billing', 2, 'billing'],
    [
      'of a later message may say the same',
      later(opened('A slow api')),
      'integration',
      2,
      'integration',
    ],
    [
      'of a later message changes none that its words said',
      opened('A slow api').write('Still a slow api'),
      'billing',
      2,
      'integration',
    ],
    ['of a later message changes none', later(opened('A slow api')), 'billing', 2, 'integration'],
  ])('%s', ([_, paper, said, message, expected]) => {
    again(paper, about(said), message)
    expect(paper.case.category).toBe(expected)
    const { data } = paper.events.findLast(({ kind }) => kind === 'triaged') ?? {}
    const wouldSay = expected === said ? undefined : said
    const categoryFrom = expected === said ? 'hosted' : null
    expect(data).toMatchObject({ hosted: { model: 'owl-7b' }, keywords: [], categoryFrom })
    expect(data && 'hosted' in data && data.hosted?.wouldSay).toBe(wouldSay)
  })
})

describe('rules after a second reading', () => {
  test.for<[string, () => OnPaper, [leak: number, furious: number, thrice: number]]>([
    [
      'fire for what it found',
      () => again(opened(), { ...about('security'), ...angry }),
      [1, 1, 0],
    ],
    ['do not for what it did not', () => again(opened(), about('billing')), [0, 0, 0]],
    [
      'do not fire twice for what triage had found',
      () =>
        again(opened('A data leak. This is terrible, useless, the worst!'), {
          ...about('security'),
          ...angry,
        }),
      [1, 1, 0],
    ],
    ['that ask for neither stay quiet', () => again(opened().write('Hallo?'), angry, 2), [0, 1, 1]],
    [
      'stay quiet once a person has answered',
      () =>
        again(opened().do(by(maya), { do: 'reply', body: 'Sorry!' }), {
          ...about('security'),
          ...angry,
        }),
      [0, 0, 0],
    ],
    [
      'of the opening are for the opening',
      () => again(opened().write('Hallo?'), about('security'), 2),
      [0, 0, 1],
    ],
  ])('%s', ([_, story, expected]) => {
    expect(firings(story())).toEqual(expected)
  })

  test('that ask for a falling tone hear the one read first and the one read again', () => {
    const when: Rule['when'] = { on: 'customer_message', toneFalling: true }
    const rules = [rule('falling', when, [{ do: 'alert', whom: ['L3'] }])]
    const paper = new OnPaper({ body: 'Thanks, great!', matrix: { ...matrix, rules } })
    paper.write('Eine Frechheit')
    expect(paper.didBy('falling')).toEqual([])
    expect(again(paper, angry, 2).didBy('falling')).toEqual(['alerted'])
  })

  test('that ask for a category and a tone hear the tone that was read first', () => {
    const when: Rule['when'] = { on: 'opened', category: ['security'], sentimentAtMost: -0.5 }
    const rules = [rule('both', when, [{ do: 'alert', whom: ['L3'] }])]
    const body = 'Unsere Daten! This is terrible, useless, the worst!'
    const paper = new OnPaper({ body, matrix: { ...matrix, rules } })
    expect(paper.didBy('both')).toEqual([])
    expect(again(paper, about('security')).didBy('both')).toEqual(['alerted'])
  })

  test('that ask for a tone tell the words this reading heard it in', () => {
    const paper = opened('Thanks, great! Eine Frechheit.')
    const alert = again(paper, angry).events.findLast(({ kind }) => kind === 'alerted')
    expect(alert?.data).toMatchObject({ message: 'a message says “frechheit”' })
  })

  test('a person’s category keeps the rules for another quiet', () => {
    const paper = opened().do(by(maya), { do: 'set_category', category: 'billing' })
    expect(firings(again(paper, about('security')))).toEqual([0, 0, 0])
  })
})

test('a tone read late takes its place among the tones', () => {
  const paper = opened().write('This is terrible.').write('Thanks, great!')
  const [first, second] = paper.case.tones ?? []
  again(again(paper, angry, 1), { sentiment: 0.5, sentimentWords: ['terrible'] }, 2)
  const [early, late, latest] = paper.case.tones ?? []
  expect([early?.sentiment, late?.sentiment, latest]).toEqual([-0.9, 0.5, second])
  expect(late?.of).toBe(first?.of)
  expect(replayEvents(paper.events, matrix)).toEqual(paper.case)
})

test('the trend of a message read again is told by what was said before it', () => {
  const paper = opened('Thanks, great!').write('Thanks, great!')
  const triaged = again(paper, angry).events.findLast(({ kind }) => kind === 'triaged')
  expect(triaged?.data).toMatchObject({ trend: null })
})

test('a second reading without a category or a tone says nothing of them', () => {
  const paper = opened('Thanks, great!').write('Und noch die Rechnung')
  const { data } =
    again(paper, { urgency: { score: 0.7, words: ['rechnung'] } }, 2).events.at(-1) ?? {}
  expect(data).toMatchObject({ category: null, categoryFrom: null, sentiment: null, trend: null })
  expect(data && 'hosted' in data && data.hosted).toEqual({
    model: 'owl-7b',
    of: expect.anything(),
  })
})

test('a message nobody wrote is not read again', () => {
  expect(() => again(opened(), angry, 9)).toThrow('Message not found.')
})

test.for<[string, (paper: OnPaper) => void, string]>([
  ['a second time', (paper) => again(paper, angry), 'already been read again'],
  [
    'once it is solved',
    (paper) => paper.do(by(maya), { do: 'resolve', resolution: 'Done' }),
    'is solved',
  ],
  ['once it is closed', (paper) => paper.do(by(maya), { do: 'close', why: 'Done' }), 'closed'],
])('no message is read again %s', ([_, before, refusal]) => {
  const paper = opened()
  before(paper)
  const { length } = paper.events
  expect(() => again(paper, angry)).toThrow(refusal)
  expect(() => again(paper, angry, 9)).toThrow()
  expect(paper.events.length).toBe(length)
})

test('customers are told nothing of it', () => {
  const paper = again(opened(), { ...about('billing'), urgency: { score: 1, words: ['daten'] } })
  expect(paper.events.at(-1)).toMatchObject({ kind: 'triaged', visibility: 'internal' })
})

describe('in a simulation of the record', () => {
  const team = roster()
  const recorded = () => {
    const paper = opened().pass(minutes(1)).write('Hallo?').pass(minutes(1))
    again(paper, { ...angry, ...about('security') }).pass(minutes(1))
    return again(paper, { urgency: { score: 0.7, words: ['hallo'] } }, 2).pass(minutes(5))
  }
  const run = (paper: OnPaper, under: Matrix, keepsEvents = true) =>
    simulated({
      deeds: actsOf(paper.events, new Map([[matrix.version, matrix]])),
      ...{ matrix: under, team, until: paper.now, keepsEvents },
    })

  test('what a model said is said again', () => {
    const paper = recorded()
    const { courses, dropped, assumed } = run(paper, matrix)
    expect(courses[0]?.events).toEqual(paper.events)
    expect({ dropped, assumed }).toEqual({ dropped: [], assumed: 0 })
  })

  test('it is said again where only figures are kept', () => {
    const paper = recorded()
    const { courses, dropped } = run(paper, matrix, false)
    expect(dropped).toEqual([])
    expect(courses[0]?.case).toEqual(run(paper, matrix).courses[0]?.case)
    expect(courses[0]?.tally.events).toBe(paper.events.length)
  })

  test('it is said of the same message where other rules have fired before', () => {
    const rules = matrix.rules.filter(({ name }) => name === 'furious')
    const busy = rule('busy', { on: 'opened' }, [{ do: 'alert', whom: ['L3', 'L4'] }])
    const { courses, dropped } = run(recorded(), { ...matrix, rules: [busy, ...rules] })
    const read = courses[0]?.events.flatMap(({ kind, data, seq }) =>
      kind === 'triaged' ? [{ seq, of: data.hosted?.of }] : [],
    )
    expect(read?.slice(2).map(({ of }) => of)).toEqual(read?.slice(0, 2).map(({ seq }) => seq))
    expect(courses[0]?.case.tones?.at(0)?.sentiment).toBe(-0.9)
    expect(dropped).toEqual([])
  })
})
