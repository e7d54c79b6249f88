import { weightOf } from '@caselead/portal/src/islands/foretell.ts'
import { expect, test } from 'vitest'

test.for([
  [{}, null],
  [{ impact: 'team' }, null],
  [{ urgency: 'blocked' }, null],
  [{ impact: 'team', urgency: 'blocked' }, 'impact=team&urgency=blocked'],
] as [Record<string, string>, string | null][])('of %j is asked %s', ([chosen, weight]) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(chosen)) form.set(name, value)
  expect(weightOf(form)).toBe(weight)
})
