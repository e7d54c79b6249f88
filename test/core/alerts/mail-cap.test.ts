import { capsOverAll, lookedAt, mailCaps, roomAt } from '@caselead/core/alerts/mail-cap.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { tuesday as now } from '../../setup/on-paper.ts'

const [hour, day] = mailCaps
const { most: mostSeen } = lookedAt(mailCaps)

/** So many mails, the newest this long ago, each so long after the one before. */
const sent = (count: number, ago: number, apart: number) =>
  Array.from({ length: count }, (_, at) => now - ago - at * apart)

test.for<[string, number[], number | null]>([
  ['nothing was sent', [], null],
  ['one was sent just now', sent(1, 0, 0), null],
  ['one less than the hour’s most was sent at once', sent(hour.most - 1, 0, 0), null],
  ['the hour’s most was sent at once', sent(hour.most, 0, 0), now + hour.within],
  ['it was sent at once, long ago', sent(hour.most, hours(1), 0), null],
  [
    'it was sent a mail a minute',
    sent(hour.most, 0, minutes(1)),
    now - (hour.most - 1) * minutes(1) + hour.within,
  ],
  ['it took longer than the hour', sent(hour.most, 0, minutes(3)), null],
  [
    'the day’s most was sent over ten hours',
    sent(day.most, minutes(5), minutes(5)),
    now - minutes(5) * day.most + day.within,
  ],
  ['the day’s most was sent over two days', sent(day.most, 0, minutes(20)), null],
  ['more is known than counts', sent(day.most * 3, hours(30), minutes(1)), null],
])('when %s', ([, times, at]) => {
  expect(roomAt(times.slice(0, mostSeen), now)).toBe(at)
})

test.for(found(mailCaps))(
  'however mails come, $most leave within $within ms at most',
  ({ within, most }) => {
    const left: number[] = []
    for (let at = now; at < now + hours(60); at += minutes(1)) {
      if (roomAt(left.toReversed().slice(0, mostSeen), at) === null) left.push(at)
    }
    const fullest = left.map((end) => left.filter((at) => at > end - within && at <= end).length)
    expect(Math.max(...fullest)).toBe(most)
  },
)

test('over all cases, an address gets 120 mails an hour before mail that nobody wrote waits', () => {
  const { most } = lookedAt(capsOverAll)
  expect(roomAt(sent(119, 0, 0).slice(0, most), now, capsOverAll)).toBe(null)
  expect(roomAt(sent(300, 0, 0).slice(0, most), now, capsOverAll)).toBe(now + hours(1))
})
