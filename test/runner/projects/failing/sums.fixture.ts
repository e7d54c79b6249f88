import { expect, test } from 'vitest'

test('one and one is two', () => expect(1 + 1).toBe(2))

test('one and one is three', () => expect(1 + 1).toBe(3))

test.skip('one and one is four', () => expect(1 + 1).toBe(4))
