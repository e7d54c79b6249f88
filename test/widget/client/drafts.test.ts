import { Drafts } from '@caselead/widget/client/drafts.ts'
import { Store } from '@caselead/widget/client/store.ts'
import { expect, test } from 'vitest'

const drafts = () => new Drafts(new Store('test'))

test('the same words keep their key, so that they are sent once', () => {
  const one = drafts()
  one.type('C-1', 'body', 'Hello')
  const key = one.key('C-1')
  expect(key.length).toBeGreaterThan(20)
  expect(one.key('C-1')).toBe(key)
  expect(one.key('C-2')).not.toBe(key)
})

test('other words get another key, so that they are not taken for the old ones', () => {
  const one = drafts()
  one.type('C-1', 'body', 'Hello')
  const key = one.key('C-1')
  one.type('C-1', 'body', 'Hello again')
  expect(one.key('C-1')).not.toBe(key)
})

test('what was sent is gone, the rest stays', () => {
  const one = drafts()
  one.type('C-1', 'body', 'Hello')
  one.type('new', 'subject', 'Exports')
  one.drop('C-1')
  expect(one.has('C-1')).toBe(false)
  expect(one.fields('new')).toEqual({ subject: 'Exports' })
})

test('drafts stay with the person who wrote them', () => {
  const one = drafts()
  one.belongTo('anna')
  one.type('C-1', 'body', 'Hello')
  one.belongTo('anna')
  expect(one.has('C-1')).toBe(true)
  one.belongTo('bo')
  expect(one.has('C-1')).toBe(false)
})
