import { mailReader, readApart } from '@caselead/api/mail/in/read-apart.ts'
import { expect, test } from 'vitest'

const plain = { text: 'It works again.', html: null }
const usual = { words: 10_000, whole: 40_000, megabytes: 512 }
const large = { text: null, html: '<b>so much of it </b>'.repeat(200_000) }

test('a mail that takes longer than it may is given up, and the next one is read', async () => {
  const reader = mailReader({ ...usual, words: 1 })
  const given = await reader.readApart(large)
  expect(given).toEqual({ unread: 'It took longer than 0.001 seconds to read.' })
  expect(await readApart(plain)).toMatchObject({ text: 'It works again.' })
})

test('a mail that takes more memory than it may is given up, and the next one is read', async () => {
  const reader = mailReader({ ...usual, megabytes: 32 })
  expect(await reader.readApart(plain)).toMatchObject({ text: 'It works again.' })
  expect(await reader.readApart(large)).toEqual({ unread: 'It took too much memory to read.' })
  expect(await reader.readApart(plain)).toMatchObject({ text: 'It works again.' })
})

test('this process goes on while a mail is read', async () => {
  let turns = 0
  const turning = setInterval(() => {
    turns += 1
  }, 1)
  await readApart({ text: null, html: '<p>'.repeat(300_000) })
  clearInterval(turning)
  expect(turns).toBeGreaterThan(2)
})
