import { triageScores } from '@caselead/api/views/desk/triage-scores.ts'
import { alarming } from '@caselead/core/triage/sentiment/sentiment.ts'
import { triage } from '@caselead/core/triage/triage.ts'
import { upset, upsetFrom } from '@caselead/core/triage/upset.ts'
import { describe, expect, test } from 'vitest'

describe('who is upset is heard without a bad word', () => {
  test.for([
    'nobody has called me back as promised',
    'thanks for nothing',
    'Worst customer service I have ever dealt with',
    'great job losing my reservation',
    'you lost my luggage and nobody seems to care',
    'never flying with you again',
    'Absolutely disgusted with the way I was treated in your store',
    'staff were rude and could not care less',
    'The replacement is broken too and nobody answers',
  ])('%s', (text) => {
    const read = triage(text)
    expect(read.upset?.score).toBeGreaterThanOrEqual(upset)
    expect(read.upset?.words).not.toEqual([])
    const tone = triageScores(read).find(({ name }) => name === 'Tone')
    expect(tone).toMatchObject({ isAlarming: true, said: expect.stringMatching(/^very unhappy/) })
    expect(tone?.words).not.toEqual([])
  })
})

describe('a question is no complaint, whatever stands in it', () => {
  test.for([
    'My transfer failed',
    'I lost my card, how do I block it?',
    'How do I cancel my subscription?',
    'Why was my card declined?',
    'How long does a refund take?',
    'I have not received the code yet',
    'Is there an outage at the moment?',
    'Thanks for the quick reply, that solved it',
    'do you ship to Norway?',
    '',
  ])('%s', (text) => {
    const read = triage(text)
    expect(read.upset?.score ?? 0).toBeLessThan(upset)
    expect(read.sentiment ?? 0).toBeGreaterThan(alarming)
    const tone = triageScores(read).find(({ name }) => name === 'Tone')
    expect(tone?.isAlarming ?? false).toBe(false)
  })
})

test('of another language it is not said who is upset', () => {
  expect(triage('Das ist eine Frechheit, ich warte seit drei Wochen!').upset).toBe(null)
})

test.for(['😀', '😡', '!', 'useless ', 'NOT ', '<3 '])(
  '%s ten thousand times has finite scores',
  (each) => {
    const { sentiment, upset: told } = triage(`It is ${each.repeat(10_000)}`)
    expect(sentiment === null || Number.isFinite(sentiment)).toBe(true)
    expect(Number.isFinite(told?.score ?? 0)).toBe(true)
  },
)

test('the threshold takes few questions for complaints, however many complaints it would find', () => {
  const back = (needs: number, isNegative: boolean, isQuestion: boolean) => ({
    ...{ needs, isNegative, isQuestion },
  })
  const questions = Array.from({ length: 100 }, (_, index) => back(index, false, true))
  const angry = Array.from({ length: 100 }, (_, index) => back(index / 5, true, false))
  const lift = upsetFrom([...questions, ...angry])
  expect(questions.filter(({ needs }) => needs <= lift).length).toBeLessThanOrEqual(4)
  expect(angry.filter(({ needs }) => needs <= lift).length).toBeGreaterThan(15)
})
