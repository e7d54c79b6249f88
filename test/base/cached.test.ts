import { cached, cachedFrom } from '@caselead/api/base/cached.ts'
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

test('what is forgotten while it is read is read again, and not kept when it comes', async () => {
  const { get, reads, answer } = counting()
  const first = get()
  const late = answer
  get.forget()
  const second = get()
  expect(reads()).toBe(2)
  answer(2)
  expect(await second).toBe(2)
  late(1)
  expect(await get()).toBe(2)
  void first.catch(() => {})
})

test('a reading that failed is done again by whoever asks next', async () => {
  let isUp = false
  const get = cached(
    () => 0,
    () => (isUp ? Promise.resolve(7) : Promise.reject(new Error('down'))),
  )
  await expect(get()).rejects.toThrow('down')
  isUp = true
  expect(await get()).toBe(7)
})

test('each reads with what it brings along until somebody has read, and again when that is old', async () => {
  let now = 0
  const readers: string[] = []
  const get = cachedFrom(
    () => now,
    async (from: string) => {
      readers.push(from)
      await Promise.resolve()
      return readers.length
    },
    1_000,
  )
  await Promise.all([get('a'), get('b')])
  expect(await get('c')).toBe(2)
  now = 1_000
  await get('d')
  get.forget()
  await get('e')
  expect(readers).toEqual(['a', 'b', 'd', 'e'])
})
