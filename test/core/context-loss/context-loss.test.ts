import { maya } from '@caselead/api/demo/cast.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { conversationOf } from '@caselead/core/case/conversation.ts'
import { repeatedIn } from '@caselead/core/context-loss/context-loss.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { by, OnPaper, whole } from '../../setup/on-paper.ts'
import { sharedJson } from '../../setup/shared-data.ts'
import { judge, repeats, spoken } from './judge.ts'
import { heldOut, worked } from './pairs.ts'

test.for(found(worked))('%j, then “%s”: %s', (pair) => {
  const seen = repeats(pair).map(({ asked }) => asked)
  expect(seen).toEqual(pair[2] === null ? [] : expect.arrayContaining([pair[2]]))
})

test('on questions it was not made for, nine alarms of ten are right and nine repeats of ten are seen', () => {
  const { wrong, precision, recall } = judge(heldOut)
  expect(Math.min(precision, recall), wrong.join('\n')).toBeGreaterThan(0.9)
})

test('both passages are given, and where the answer stands', () => {
  const said = ['Labels stop.', 'Sorry, forgot: we are on version 3.8.1 since May.', 'Any news?']
  expect(repeatedIn('I look at it. Which version are you on?', spoken(said))).toEqual([
    {
      asked: 'version',
      question: 'Which version are you on?',
      alreadyGiven: {
        ...{ seq: 2, at: 1, by: 'customer' },
        passage: 'Sorry, forgot: we are on version 3.8.1 since May.',
      },
      why: 'They already told us the version: 3.8.1',
    },
  ])
})

test('the vendor’s own name is no other product', () => {
  const said = spoken(['Northwind 3.8.1 crashes.'])
  expect(repeatedIn('Which version are you on?', said, ['Northwind'])).toHaveLength(1)
  expect(repeatedIn('Which version are you on?', said)).toEqual([])
})

describe('the conversation', () => {
  const repeatsOn = (paper: OnPaper, question: string) =>
    repeatedIn(question, conversationOf(paper.events)).map(({ asked, alreadyGiven }) => [
      asked,
      alreadyGiven.by,
    ])

  test('includes a packet written by hand, and not one made from the record', () => {
    const paper = new OnPaper().do(by(maya), { do: 'note', body: 'Version 9.9.9 on my machine' })
    expect(repeatsOn(paper.pass(minutes(60)), 'Which version are you on?')).toEqual([])
    paper.do(by(maya), { do: 'escalate', to: 'L3', reason: 'Beyond me', packet: whole })
    expect(repeatsOn(paper, 'Which release do you run?')).toEqual([['version', 'packet']])
  })

  test('leaves out what the team wrote to the customer and to itself', () => {
    const paper = new OnPaper()
      .do(by(maya), { do: 'reply', body: 'Version 3.8.2 is out since Monday.' })
      .do(by(maya), { do: 'note', body: 'The order is 48291, user maria.keller' })
    const question = 'Which version are you on, which user is it, and what is the order number?'
    expect(repeatsOn(paper, question)).toEqual([])
  })
})

const asksAll =
  'Which version are you on? Which browser? What does the error say? Since when? Which order number, ' +
  'user and workspace? Could you send the link? Have you tried restarting it?'

test('hostile text is read in no time and to no harm', { timeout: 60_000 }, () => {
  const naughty = sharedJson<string[]>('hostile/naughty_strings.json')
  const long = [
    'a',
    ' ',
    '"',
    '>',
    '1.',
    '@a.',
    '\n',
    '?',
    'v1.',
    '/',
    'http://',
    '“',
    ':',
    'no ',
  ].map((piece) => piece.repeat(1_000_000 / piece.length))
  for (const text of [...naughty, ...long]) {
    expect(repeatedIn(asksAll, spoken([text]))).toBeInstanceOf(Array)
    expect(repeatedIn(text, spoken(['Version 3.8.1', text]))).toBeInstanceOf(Array)
  }
})
