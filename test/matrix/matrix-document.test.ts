import { business, staff } from '@caselead/api/demo/cast.ts'
import { asDocument, readMatrix } from '@caselead/api/matrix/document.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { expect, test } from 'vitest'

const matrix = defaultMatrix(staff, business)

/** What is said of the document with something else at this place; undefined takes it away. */
function said(place: string, written: unknown): string {
  const document: unknown = JSON.parse(asDocument(matrix))
  const path = place.split('.')
  const part = path.slice(0, -1).reduce((at, key) => Reflect.get(at as object, key), document)
  Reflect.set(part as object, path.at(-1) ?? '', written)
  try {
    readMatrix(JSON.stringify(document))
  } catch (refusal) {
    return (refusal as Error).message
  }
  return 'nothing'
}

test.for<[what: string, place: string, written: unknown, told: string]>([
  [
    'a level that is none',
    'rules.0.act.0.to',
    'L7',
    'rules.critical-skips-frontline.act.0.to: “L7” isn’t one of: next, authority, L1, L2, L3, L4, 0,',
  ],
  [
    'an action that is none',
    'rules.1.act',
    [{ do: 'fly' }],
    'rules.system-wide-goes-to-directors.act.0.do: “fly” isn’t one of: escalate, climb, alert,',
  ],
  [
    'a moment that is none',
    'rules.1.when.on',
    'noon',
    'rules.system-wide-goes-to-directors.when.on: “noon” isn’t one of: opened, customer_message,',
  ],
  [
    'a condition nobody knows',
    'rules.0.when.weather',
    'bad',
    'rules.critical-skips-frontline.when: “weather” isn’t a known setting.',
  ],
  ['a rung without owners', 'rungs.1.owners', undefined, 'rungs.L2.owners: This is missing.'],
  [
    'an owner without an address',
    'rungs.0.owners.0.contact',
    'upstairs',
    'rungs.L1.owners.Maya Lindqvist.contact: Enter the email address',
  ],
  [
    'hours without a lunch break’s brackets',
    'calendars.business.hours.mon',
    ['09:00', '17:00'],
    'calendars.business.hours.mon.0: This must be two times: ["09:00", "17:00"]',
  ],
  ['a share in words', 'warnAt', 'late', 'warnAt: This must be a number.'],
])('%s is told where it stands, with what would do', ([, place, written, told]) => {
  expect(said(place, written)).toContain(`\nline 1: ${told}`)
})

test('what is no object is told so', () => {
  expect(() => readMatrix('[]')).toThrow('the file: This must be an object: { … }')
})

test('a document is laid out for people: a line for what fits on one, days from Monday on', () => {
  const days = Object.entries(business.hours).reverse()
  const stored: Matrix = {
    ...matrix,
    calendars: { business: { ...business, hours: Object.fromEntries(days) } },
  }
  const document = asDocument(stored)
  expect(document).toContain(`
      "hours": {
        "mon": [["09:00", "12:00"], ["13:00", "17:00"]],
        "tue": [["09:00", "12:00"], ["13:00", "17:00"]],`)
  expect(document).toContain('"when": { "on": "opened", "priority": ["P1"] },\n')
  expect(Math.max(...document.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(120)
  expect(readMatrix(document)).toEqual(readMatrix(JSON.stringify(stored)))
})
