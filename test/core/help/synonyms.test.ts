import { equalsIn, synonymsFrom } from '@caselead/core/help/search/synonyms.ts'
import { readWords } from '@caselead/core/help/words/read-words.ts'
import { expect, test } from 'vitest'

const team = synonymsFrom(
  `invoice = bill = statement of account
  two-factor = 2fa
  not a set
  a = b = c = ${'d = '.repeat(40)}
  = nothing =
  constructor = builder`,
  'en',
)

test.for<[question: string, equals: string[][]]>([
  ['my invoices', [[], ['bill', 'statement', 'of', 'account']]],
  ['the bill', [[], ['invoic', 'statement', 'of', 'account']]],
  ['a statement of account', [['b', 'c'], ['invoic', 'bill'], [], []]],
  ['a statement', [['b', 'c'], []]],
  ['constructor', [['builder']]],
  ['toString', [[]]],
  ['', []],
])('%s', ([question, equals]) => {
  const found = equalsIn(readWords(question, 'en'), team)
  expect(found.map((each) => each.filter((stem) => stem !== 'd'))).toEqual(equals)
})
