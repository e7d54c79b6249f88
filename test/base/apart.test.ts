import { fileURLToPath } from 'node:url'
import { apart } from '@caselead/api/base/apart.ts'
import { seconds } from '@caselead/core/base/instant.ts'
import { expect, onTestFinished, test } from 'vitest'

const patience = seconds(20)
const ended = { gone: 'ended' }

test('a task that can’t be handed over ends alone, and the next one is done', async () => {
  const worker = apart<object>(fileURLToPath(import.meta.resolve('./echo.ts')))
  onTestFinished(worker.stop)
  const asked = [{ is: 1 }, { cannotBeSent: () => {} }, { is: 3 }]
  const became = await Promise.all(asked.map((each) => worker.ask(each, patience)))
  expect(became).toEqual([{ answer: { is: 1 } }, ended, { answer: { is: 3 } }])
})

test('where no process can be started, each task ends, and none waits for ever', async () => {
  const worker = apart<object>('no file\0')
  const asked = [1, 2, 3].map((each) => worker.ask({ each }, patience))
  expect(await Promise.all(asked)).toEqual([ended, ended, ended])
})

test('as many tasks wait after failures as before', async () => {
  const worker = apart<object>('no file\0')
  for (let task = 0; task < 150; task++) expect(await worker.ask({ task }, patience)).toEqual(ended)
})
