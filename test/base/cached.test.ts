import { cached } from '@caselead/api/base/cached.ts'
import { expect, test } from 'vitest'

function counting() {
  let now = 0
  let reads = 0
  let answer: (value: number) => void = () => {}
  const get = cached(
    () => now,
    () => {
      reads++
      return new Promise<number>((resolve) => {
        answer = resolve
      })
    },
    1_000,
  )
  return {
    get,
    reads: () => reads,
    answer: (value: number) => answer(value),
    pass: (ms: number) => {
      now += ms
    },
  }
}

test('many who ask at once cost one reading, however long it takes', async () => {
  const { get, reads, answer, pass } = counting()
  const asked = [get(), get()]
  pass(5_000)
  asked.push(get())
  expect(reads()).toBe(1)
  answer(7)
  expect(await Promise.all(asked)).toEqual([7, 7, 7])
})

test('what was read is read again once it is older than it may be', async () => {
  const { get, reads, answer, pass } = counting()
  const first = get()
  answer(1)
  await first
  pass(999)
  expect(await get()).toBe(1)
  pass(1)
  const second = get()
  answer(2)
  expect(await second).toBe(2)
  expect(reads()).toBe(2)
})
