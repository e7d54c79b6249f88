import { isAside } from '@caselead/api/files/images/is-aside.ts'
import { expect, test } from 'vitest'

test.for<
  [
    what: string,
    width: number,
    height: number,
    isOutside: boolean,
    cameBefore: boolean,
    is: boolean,
  ]
>([
  ['a screenshot among the words', 1_200, 700, false, false, false],
  ['a small one among the words', 220, 90, false, false, false],
  ['a smiley among the words', 20, 20, false, false, true],
  ['what counts readers', 1, 1, true, false, true],
  ['a line drawn as an image', 600, 2, false, false, true],
  ['a logo below the words', 180, 60, true, false, true],
  ['a banner below the words', 1_000, 180, true, false, true],
  ['a screenshot below a signature', 1_200, 700, true, false, false],
  ['a screenshot quoted again', 1_200, 700, true, true, true],
  ['a screenshot sent again', 1_200, 700, false, true, false],
  ['a logo nobody could tell, again', 180, 60, false, true, true],
])('%s', ([, width, height, isOutside, cameBefore, is]) => {
  expect(isAside({ width, height }, { isOutside, cameBefore })).toBe(is)
})
