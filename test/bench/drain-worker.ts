import { runAllDueClocks } from '@caselead/api/jobs/due/run-due-clocks.ts'
import { deskOn } from './desk.ts'

/** One of several processes draining the same backlog: says when it is ready and when it is done. */
const [url = '', now = '0'] = process.argv.slice(2)
const runtime = deskOn(url, () => Number(now))
await runtime.team()
process.on('message', async () => {
  const looked = await runAllDueClocks(runtime)
  process.send?.({ looked })
  await runtime.db.destroy()
  process.disconnect()
})
process.send?.('ready')
