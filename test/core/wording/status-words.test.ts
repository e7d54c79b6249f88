import { hours, minutes, seconds } from '@caselead/core/base/instant.ts'
import { lateNotice, type Running, statusInWords } from '@caselead/core/wording/status-words.ts'
import { expect, test } from 'vitest'

const well: Running = { lag: 0, mailStands: false, isAnyLate: false }

test.for<[Partial<Running>, notice: RegExp | null, status: RegExp | null]>([
  [{}, null, /^Support is working normally/],
  [{ lag: seconds(30) }, null, /^Support is working normally/],
  [{ isAnyLate: true }, null, /^Some cases are past their deadlines/],
  [{ lag: minutes(2) }, /running behind/, null],
  [{ mailStands: true }, /email is delayed/, null],
  [{ lag: hours(1), mailStands: true, isAnyLate: true }, /running behind/, null],
])('of %j the notice is %s and the status %s', ([facts, notice, status]) => {
  const running = { ...well, ...facts }
  const told = [lateNotice(running), statusInWords(running)]
  expect(told).toEqual([notice, status].map((words) => words && expect.stringMatching(words)))
})
