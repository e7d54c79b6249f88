import { usualBody } from '@caselead/api/base/bounds.ts'
import { isWithin } from '@caselead/api/http/body/count-body.ts'
import { expect, test } from 'vitest'

const { fields, values, depth, name } = usualBody
const form = 'application/x-www-form-urlencoded'
const json = 'application/json'
const multipart = 'multipart/form-data; boundary=----form'

const parts = (count: number, head = '') =>
  `${`------form\r\ncontent-disposition: form-data; name="a"${head}\r\n\r\nx\r\n`.repeat(count)}------form--`

const many = (count: number, text: string) => Array.from({ length: count }, () => text)

test.for<[what: string, type: string, body: string, isTaken: boolean]>([
  ['a form', form, 'subject=Exports&body=They+stop', true],
  ['a form of a long text', form, `body=${'x'.repeat(1_000_000)}`, true],
  ['a text full of ampersands, as browsers send it', form, `body=${'%26'.repeat(9_000)}`, true],
  ['as many fields as a form may have', form, many(fields, 'a=1').join('&'), true],
  ['one field more', form, many(fields + 1, 'a=1').join('&'), false],
  ['fields with nothing in them', form, '&'.repeat(100_000), false],
  ['a hundred thousand fields', form, many(100_000, 'a=1').join('&'), false],
  ['a name without end', form, `${'x'.repeat(name + 1)}=1`, false],
  ['a name and nothing else', form, 'x'.repeat(100_000), false],
  ['a form with a charset', `${form};charset=UTF-8`, '&'.repeat(300), false],
  ['a form in capitals', form.toUpperCase(), '&'.repeat(300), false],
  ['parts', multipart, parts(3), true],
  ['as many parts as a form may have', multipart, parts(fields), true],
  ['one part more', multipart, parts(fields + 1), false],
  ['a part whose head has no end', multipart, parts(1, `; ${'x'.repeat(2000)}`), false],
  ['a boundary in quotes', 'multipart/form-data; boundary="----form"', parts(fields + 1), false],
  [
    'a boundary with a quote in it',
    'multipart/form-data; boundary="a\\"b"',
    '--'.repeat(999),
    false,
  ],
  ['no boundary at all', 'multipart/form-data', parts(fields + 1), false],
  ['JSON', json, '{"number":"C-1","body":"They stop."}', true],
  ['a long text in JSON', json, JSON.stringify({ body: '{[,"\\'.repeat(100_000) }), true],
  ['as many values as may be', json, JSON.stringify(many(values - 1, '')), true],
  ['more values', json, JSON.stringify(many(values + 2, '')), false],
  ['empty lists in a list', json, `[${many(values, '[]').join()}]`, false],
  ['as deep as may be', json, '['.repeat(depth) + ']'.repeat(depth), true],
  ['deeper', json, '['.repeat(depth + 1) + ']'.repeat(depth + 1), false],
  ['deep and never closed', json, '{"a":'.repeat(100_000), false],
  ['a key without end', json, JSON.stringify({ ['k'.repeat(name + 1)]: 1 }), false],
  ['JSON by another name', 'text/plain', '['.repeat(100_000), false],
  ['JSON without a name', '', '['.repeat(100_000), false],
  ['nothing', '', '', true],
])('%s', ([, type, body, isTaken]) => {
  expect(isWithin(Buffer.from(body), type, usualBody)).toBe(isTaken)
})
