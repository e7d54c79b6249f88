import { whoIs } from '@caselead/widget/client/identity.ts'
import { expect, test } from 'vitest'

const token = (claims: object) =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`

test.for([
  ['two tokens of one person', { email: 'a@x', iat: 1 }, { email: 'A@x', iat: 2 }, true],
  ['two people', { email: 'a@x' }, { email: 'b@x' }, false],
  ['two subjects', { sub: '1' }, { sub: '2' }, false],
  ['two tokens that name nobody', { iat: 1 }, { iat: 2 }, false],
] as const)('%s: the same is %o %o %s', ([, a, b, same]) => {
  expect(whoIs(token(a)) === whoIs(token(b))).toBe(same)
})

test('a token that is none is only itself', () => {
  expect(whoIs('nonsense')).toBe('nonsense')
  expect(whoIs('a.%%%.c')).toBe('a.%%%.c')
})
