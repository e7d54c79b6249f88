import { expect, test } from 'vitest'
import { seedOr } from '../../../setup/random.ts'

test('its own seed is seven', () => expect(seedOr(7)).toBe(7))
