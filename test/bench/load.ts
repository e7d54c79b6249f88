import autocannon from 'autocannon'

/** Who asks for what. */
export interface Ask {
  path: string
  headers: Record<string, string>
}

export interface Load {
  url: string
  asks: Ask[]
  amount: number
  connections?: number
}

export interface Heard {
  perSecond: number
  p99: number
  failed: number
}

/** So many requests on one server, from a process of its own; no two connections ask the same. */
process.once('message', async ({ url, asks, amount, connections = 10 }: Load) => {
  let clients = 0
  const setupClient = (client: autocannon.Client) => {
    const own = clients++
    client.setRequests(asks.filter((_, index) => index % connections === own % asks.length))
  }
  const start = performance.now()
  let last = start
  const { non2xx, errors, latency } = await new Promise<autocannon.Result>((done, fail) => {
    const end = (error: unknown, result: autocannon.Result) => (error ? fail(error) : done(result))
    // The library itself ends on a full second.
    autocannon({ url, connections, amount, setupClient }, end).on('response', () => {
      last = performance.now()
    })
  })
  const heard: Heard = {
    p99: latency.p99,
    perSecond: (amount * 1000) / (last - start),
    failed: non2xx + errors,
  }
  process.send?.(heard)
  process.disconnect()
})
