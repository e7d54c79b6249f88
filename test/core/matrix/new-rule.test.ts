import { business, staff } from '@caselead/api/demo/cast.ts'
import { levels, priorities } from '@caselead/core/base/vocabulary.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { changesTo, editMatrix } from '@caselead/core/matrix/edit/edit.ts'
import {
  addRule,
  ruleMoments,
  rulesAdded,
  type TypedRule,
} from '@caselead/core/matrix/edit/new-rule.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'

const matrix = defaultMatrix(staff, business)
const typed: TypedRule = {
  ...{ sentence: 'Late answers move up', moment: 'answerLate', priority: '', deed: 'next' },
}
const added = (more: Partial<TypedRule>, base = matrix) => {
  const { matrix: draft, wrongs } = addRule(base, { ...typed, ...more })
  return { draft, wrongs: wrongs.map(({ field }) => field), rule: draft.rules.at(-1) }
}

describe('a rule made in a form', () => {
  test('comes last, with what was chosen and a name of its own sentence', () => {
    const { draft, rule } = added({ priority: 'P1' })
    expect(draft.rules).toEqual([...matrix.rules, rule])
    expect(rule).toEqual({
      name: 'late-answers-move-up',
      sentence: 'Late answers move up',
      when: { on: 'breached', clock: ['next_response'], priority: ['P1'] },
      act: [{ do: 'escalate', kind: 'functional', to: 'next' }],
    })
  })

  test.for(
    found(
      ruleMoments.flatMap((moment) =>
        ['people', 'rung', 'next', ...levels, ...priorities].map((deed) => [moment, deed] as const),
      ),
    ),
  )('when %s, does %s', ([moment, deed]) => {
    expect(added({ moment, deed }).wrongs).toEqual([])
  })

  test.for<[string, Partial<TypedRule>, string[]]>([
    ['no sentence', { sentence: '' }, ['new.sentence']],
    ['no moment there is', { moment: 'never' }, ['new.moment']],
    ['no severity there is', { priority: 'P9' }, ['new.priority']],
    ['nothing that can be done', { deed: 'sing' }, ['new.deed']],
    ['two of it', { sentence: '', deed: '' }, ['new.sentence', 'new.deed']],
  ])('with %s adds nothing and says where', ([, more, fields]) => {
    const { draft, wrongs } = added(more)
    expect(wrongs).toEqual(fields)
    expect(draft).toBe(matrix)
  })

  test.for<[string, string]>([
    ['Umlaute täglich!', 'umlaute-t-glich'],
    ['…', 'rule'],
    ['a'.repeat(200), 'a'.repeat(60)],
    ['Inactive climbs', 'inactive-climbs-2'],
  ])('called “%s” is named %s', ([sentence, name]) => {
    expect(added({ sentence }).rule?.name).toBe(name)
  })

  test('takes no case down: one that moves to a level waits for those below it', () => {
    expect(added({ deed: 'L3' }).rule?.when.below).toBe('L3')
  })
})

describe('rules added to a draft, in a version that was published meanwhile', () => {
  const draft = added({}).draft
  test.for<[string, Partial<TypedRule> | null, string[]]>([
    ['lacks them', null, ['late-answers-move-up']],
    ['has the very same', {}, []],
    ['has another of the name', { deed: 'L3' }, ['late-answers-move-up-2']],
  ])('that %s', ([, theirs, names]) => {
    const newest = structuredClone(theirs ? added(theirs).draft : matrix)
    const joining = rulesAdded(matrix, draft, newest)
    expect(joining.map(({ name }) => name)).toEqual(names)
    expect(joining.map(({ act }) => act)).toEqual(names.map(() => draft.rules.at(-1)?.act))
  })

  test('come under names of their own', () => {
    const two = added({}, draft).draft
    const theirs = added({ deed: 'L3' }).draft
    const all = [...theirs.rules, ...rulesAdded(matrix, two, theirs)].map(({ name }) => name)
    expect(new Set(all).size).toBe(all.length)
    expect(all).toHaveLength(theirs.rules.length + 2)
  })

  test('leave another’s rule of the name as it is', () => {
    const mine = structuredClone(draft)
    mine.rules = mine.rules.map((rule) => ({ ...rule, off: true as const }))
    const theirs = added({ deed: 'L3' }).draft
    const { matrix: joined } = editMatrix(theirs, changesTo(matrix, mine), [])
    expect(joined.rules.at(-1)).toEqual(theirs.rules.at(-1))
  })
})
