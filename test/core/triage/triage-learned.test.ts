import { learnCategories } from '@caselead/core/triage/category/learn-categories.ts'
import { triage } from '@caselead/core/triage/triage.ts'
import { describe, expect, test } from 'vitest'

const cases = (category: string, sentences: string[]) =>
  Array.from({ length: 12 }, (_, index) => ({
    category,
    text: `${sentences[index % sentences.length]} ${['Please help', 'Thanks', 'Since Monday'][index % 3]}`,
  }))

const told = [
  ...cases('labels', ['The label printer jams', 'Labels print blank', 'Wrong label size']),
  ...cases('customs', ['Customs form rejected', 'The tariff number is missing', 'Customs hold']),
  ...cases('pallets', ['Pallet count is off', 'The pallets are lost', 'A pallet without a code']),
]
const learned = learnCategories(told)
if (!learned) throw new Error('nothing was learned')
const model = { ...learned.model, version: 7 }

describe('categories learned from closed cases', () => {
  test('are said with the words, the confidence and the version', () => {
    expect(triage('The labels print blank', { model })).toMatchObject({
      ...{ category: 'labels', categoryFrom: 'learned', modelVersion: 7 },
      categoryWords: expect.arrayContaining(['labels']),
      confidence: expect.closeTo(1, 0),
    })
  })

  test.for<[string, string | null, 'words' | null]>([
    ['Could you tell me about the weather in Lisbon?', null, null],
    ['I cannot log in with my password', 'sign-in', 'words'],
  ])('%s: unsure, it says so and leaves it to the word lists: %s', ([text, category, from]) => {
    const read = triage(text, { model })
    expect(read).toMatchObject({ category, categoryFrom: from, modelVersion: 7 })
    expect(read.unsureOf).toBeTypeOf('string')
    expect(read.confidence).toBeLessThan(model.sureFrom)
  })

  test('are the same however often they are learned', () => {
    expect(learnCategories(told)?.model).toEqual(learned.model)
  })

  test('nearly everything held back is named rightly when cases are this clear', () => {
    expect(learned.accuracy).toBeGreaterThan(0.8)
  })

  test.for<[string, typeof told]>([
    ['nothing', []],
    ['one category', cases('labels', ['The label printer jams'])],
    ['a handful of cases', told.slice(8, 16)],
    ['many categories of one case', told.map((each, i) => ({ ...each, category: `c${i}` }))],
  ])('too little to learn from: %s', ([, few]) => {
    expect(learnCategories(few)).toBe(null)
  })

  test('noise teaches that it never knows', () => {
    const noise = told.map((each, index) => ({ ...each, category: index % 2 ? 'a' : 'b' }))
    const read = triage('The label printer jams', {
      model: { ...(learnCategories(noise)?.model ?? model), version: 8 },
    })
    expect(read.categoryFrom).toBe(null)
  })
})

test('without anything learned the word lists decide', () => {
  expect(triage('The invoice is wrong')).toMatchObject({
    ...{ category: 'billing', categoryWords: ['invoice'], categoryFrom: 'words' },
    ...{ confidence: null, modelVersion: null },
  })
})

describe('what belongs to none of them', () => {
  const elsewhere = [
    'What is the capital of Portugal?',
    'How many planets are there?',
    'Can you recommend a good book on gardening?',
    'Who won the match last night?',
    'How do I get red wine out of a shirt?',
    'What time does the museum open?',
    'How tall is the highest mountain?',
    'Please tell me a story',
  ]

  test.for(elsewhere)('%s: it keeps silent', (text) => {
    expect(triage(text, { model })).toMatchObject({ categoryFrom: null })
  })

  test('its own are still named', () => {
    const named = told.filter(({ text }) => triage(text, { model }).categoryFrom === 'learned')
    expect(named.length / told.length).toBeGreaterThan(0.9)
  })

  test.for(['none', 'other'])('a category called %s teaches silence, too', (category) => {
    const more = cases(category, [
      'The coffee machine leaks',
      'Who has the key of the bicycle shed',
    ])
    const taught = learnCategories([...told, ...more])?.model ?? model
    expect(taught.categories).not.toContain(category)
    const read = triage('The coffee machine leaks', { model: { ...taught, version: 9 } })
    expect(read.categoryFrom).toBe(null)
  })

  test('a model of earlier versions, without a label for none, is still read', () => {
    const { categories, weights, rarity } = model
    const table = new Int8Array(rarity.length * categories.length).fill(0)
    const old = { labels: categories.length, table, scale: 1, bias: new Float64Array(3) }
    const read = triage('The labels print blank', {
      model: { ...model, weights: old, sureFrom: 0.3 },
    })
    expect(read.confidence).toBeCloseTo(1 / 3, 2)
    expect(weights.labels).toBe(categories.length + 1)
  })
})
