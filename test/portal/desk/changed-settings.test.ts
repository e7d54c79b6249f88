import { changedSettings } from '@caselead/portal/src/desk/help/editor/meanwhile/changed-settings.ts'
import {
  blankArticle,
  type TypedArticle,
} from '@caselead/portal/src/desk/help/editor/typed-article.ts'
import { expect, test } from 'vitest'

const choices = {
  categories: [
    { slug: 'labels', title: 'Labels' },
    { slug: 'labels-2', title: 'Labels' },
  ],
  owners: [{ id: 'a-1', name: 'Dana Whitfield' }],
  mayPublish: true,
}
const began: TypedArticle = { ...blankArticle('en'), category: 'labels', slug: 'blank' }

const narrowed: Partial<TypedArticle> = { readers: 'plan', plans: ['business', 'starter'] }

test.for<[what: string, theirs: Partial<TypedArticle>, told: (string | undefined)[]]>([
  ['nothing', {}, []],
  ['words, which are compared elsewhere', { title: 'T', markdown: 'M', version: 7 }, []],
  ['plans that nobody chose', { plans: ['business'] }, []],
  ['the same place, typed otherwise', { order: '100,0' }, []],
  ['readers', narrowed, ['Who can read it', 'Business, Starter', 'Everyone']],
  ['a category of the same name', { category: 'labels-2' }, ['Category', 'Labels', 'Labels']],
  ['a place', { order: '3' }, ['Position in the category', '3', '100']],
  ['an address', { slug: 'empty' }, ['Address', 'empty', 'blank']],
  ['an owner', { owner: 'a-1' }, ['Owner', 'Dana Whitfield', 'Nobody']],
  ['a date', { reviewBy: '2027-03-31' }, ['Review by', '2027-03-31', 'None']],
  ['related ones', { related: ['x', 'y'] }, ['Related articles', 'x, y', 'None']],
])('what a colleague set is named beside one’s own: %s', ([, theirs, told]) => {
  const changed = changedSettings({ ...began, ...theirs }, began, choices)
  expect(changed.flatMap(({ name, theirs, yours }) => [name, theirs, yours])).toEqual(told)
})
