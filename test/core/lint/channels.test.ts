import { staff } from '@caselead/api/demo/cast.ts'
import { unsetChannels } from '@caselead/core/lint/unset-channels.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { AlertChannel } from '@caselead/core/matrix/matrix.ts'
import { expect, test } from 'vitest'

test.for<[string, AlertChannel, string[]]>([
  ['a setting that is there', { kind: 'slack', url: 'env:THERE' }, []],
  ['a setting that is not', { kind: 'teams', url: 'env:MISSING' }, ['channels.ops']],
  ['an address', { kind: 'webhook', url: 'https://ops.example/env:MISSING' }, []],
  ['a mail address', { kind: 'email', to: 'ops@example.com' }, []],
])('a channel that is %s', ([, ops, expected]) => {
  const matrix = { ...defaultMatrix(staff), channels: { ops } }
  const findings = unsetChannels(matrix, (name) => name === 'THERE')
  expect(findings.map(({ where }) => where)).toEqual(expected)
})
