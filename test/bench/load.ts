import autocannon from 'autocannon'

/** Requests per second on one address, from a process of its own. */
const [url = '', cookie = ''] = process.argv.slice(2)
const run = (seconds: number) =>
  autocannon({ url, connections: 10, duration: seconds, headers: { cookie } })
await run(2)
const { requests, non2xx, errors } = await run(5)
process.send?.({ perSecond: requests.average, failed: non2xx + errors })
