import { startEngine } from '@caselead/api/jobs/engine.ts'
import { listen } from '@caselead/db/server/listen.ts'
import { deskOn } from './desk.ts'

/** One of several processes that send what is due, on a clock that may be moved on. */
const [url = '', mailUrl = '', start = '0'] = process.argv.slice(2)
const began = Date.now()
let skipped = 0
const now = () => Number(start) + Date.now() - began + skipped
const runtime = deskOn(url, now, { mailUrl, steady: () => performance.now() + skipped })
const engine = startEngine(runtime)
listen(
  url,
  (channel) => {
    if (channel === 'outbox') engine.outbox.wake()
  },
  () => engine.outbox.wake(),
)
process.on('message', (ms: number) => {
  skipped += ms
  engine.clocks.wake()
  engine.outbox.wake()
})
process.once('disconnect', () => process.exit(1))
process.send?.('ready')
