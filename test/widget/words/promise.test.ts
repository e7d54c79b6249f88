import { nextUpdate } from '@caselead/widget/words/promise.ts'
import { expect, test } from 'vitest'

const now = 1_000_000

test.for([
  ['open', now + 1, 'Next update by'],
  ['waiting', now, 'Next update by'],
  ['open', now - 1, 'We’re late: you should have heard from us by'],
  ['open', null, undefined],
  ['resolved', now + 1, undefined],
  ['closed', now - 1, undefined],
] as const)('%s, promised for %s: %s', ([status, nextUpdateBy, words]) => {
  const promised = { nextUpdateBy, nextUpdateSince: 0, nextUpdateWords: 'Next update by' }
  expect(nextUpdate({ status, ...promised }, now)?.words).toBe(words)
})
