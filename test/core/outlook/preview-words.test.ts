import type { Condition, Rule } from '@caselead/core/matrix/rule.ts'
import { type Draft, preview } from '@caselead/core/outlook/preview.ts'
import { describe, expect, test } from 'vitest'
import { OnPaper, tuesday } from '../../setup/on-paper.ts'

const words =
  'What you write may change this: some problems go to other people or are answered sooner.'

function mayChange(when: Condition, draft: Partial<Draft> = {}): string[] {
  const { matrix, people, case: one } = new OnPaper()
  const rule: Rule = { name: 'r', sentence: 'A rule', when, act: [{ do: 'climb' }] }
  const blank = { impact: 'one', urgency: 'question', subject: '', body: '' } as const
  const opener = { account: one.account, contact: one.contact }
  const facts = { matrix: { ...matrix, rules: [rule] }, people }
  return preview({ ...blank, opener, isReadAgain: false, ...draft }, tuesday, facts).mayChange
}

describe('before anything is written, the preview says that words may change it', () => {
  test.for<[string, Partial<Condition>, boolean]>([
    ['a category', { category: ['data leak'] }, true],
    ['a keyword', { keyword: ['legal'] }, true],
    ['a tone', { sentimentAtMost: -0.5 }, true],
    ['an upset customer', { upsetAtLeast: 0.5 }, true],
    ['a falling tone', { toneFalling: true }, true],
    ['how many are affected', { impact: ['everyone'] }, false],
    ['what the account is worth', { valueAtLeast: 1000 }, false],
    ['nothing', {}, false],
  ])('where a rule asks for %s', ([, when, says]) => {
    expect(mayChange({ on: 'opened', ...when })).toEqual(says ? [words] : [])
    expect(mayChange({ on: 'customer_message', ...when })).toEqual(says ? [words] : [])
    expect(mayChange({ on: 'escalation_requested', ...when })).toEqual([])
  })

  test('until it is written, unless somebody reads it again', () => {
    const when = { on: 'opened', upsetAtLeast: 0.5 } as const
    const written = { subject: 'Exports', body: 'They stop.' }
    expect(mayChange(when, written)).toEqual([])
    expect(mayChange(when, { ...written, isReadAgain: true })).toEqual([words])
  })
})
