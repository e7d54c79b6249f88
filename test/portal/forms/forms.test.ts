import { Refusal } from '@caselead/api/http/refusal-status.ts'
import { attempt } from '@caselead/portal/src/forms/attempt.ts'
import { Fields } from '@caselead/portal/src/forms/fields.ts'
import { wayBack } from '@caselead/portal/src/forms/way-back.ts'
import { linked } from '@caselead/portal/src/words/linked.ts'
import { describe, expect, test } from 'vitest'

describe('what somebody wrote', () => {
  test.for([
    ['a < b & "c"', 'a &lt; b &amp; &quot;c&quot;'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['two\nlines', 'two\nlines'],
  ] as const)('%s is plain text', ([text, html]) => {
    expect(linked(text)).toBe(html)
  })

  test.for([
    ['see https://a.example/x?y=1&z=2.', 'https://a.example/x?y=1&amp;z=2', '.'],
    ['(http://a.example)', 'http://a.example', ')'],
    ['https://a.example"onclick=x', 'https://a.example', '&quot;onclick=x'],
  ] as const)('%s holds a link', ([text, address, rest]) => {
    const link = `href="${address}" rel="nofollow noopener noreferrer" target="_blank">${address}</a>`
    expect(linked(text)).toContain(link + rest)
  })
})

test.for([
  ['/desk/cases/C-1042', '/desk/cases/C-1042'],
  ['/cases?show=resolved', '/cases?show=resolved'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['/a\r\nset-cookie: x', '/'],
  ['', '/'],
] as const)('after signing in, %s leads to %s', ([wanted, path]) => {
  expect(wayBack(wanted)).toBe(path)
})

describe('an attempt', () => {
  const refusal = new Refusal('invalid', 'Please write something.', 'body')

  test('answers what was done', async () => {
    expect(await attempt(async () => 42)).toEqual({ ok: 42 })
  })

  test('tells a refusal with its field', async () => {
    const refused = await attempt(() => Promise.reject(new Error('x', { cause: refusal })))
    expect(refused.refusal).toEqual({
      code: 'invalid',
      message: 'Please write something.',
      field: 'body',
    })
  })

  test('lets a bug through', async () => {
    await expect(attempt(() => Promise.reject(new Error('bug')))).rejects.toThrow('bug')
  })
})

test('a form answers text without the line endings of browsers', () => {
  const form = new FormData()
  form.set('body', ' one\r\ntwo ')
  const fields = new Fields(form)
  expect(fields.text('body')).toBe('one\ntwo')
  expect(fields.number('body')).toBeNull()
  expect(fields.one('body', ['one', 'two'])).toBeNull()
})
