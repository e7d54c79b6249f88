import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/**
 * A wire to a PostgreSQL that can go silent: nothing is refused or reset, and nothing arrives any
 * more. Connections that went silent stay so; after `leadTo` new ones get through again.
 */
export async function forwarder(to: string) {
  let port = Number(new URL(to).port)
  let silent = false
  const wires = new Set<Socket>()
  let deaf = new WeakSet<Socket>()

  const server = createServer({ allowHalfOpen: true }, (near) => {
    wires.add(near)
    near.on('error', () => {})
    if (silent) {
      deaf.add(near)
      near.resume()
      return
    }
    const far = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    wires.add(far)
    far.on('error', () => deaf.has(near) || near.destroy())
    near.on('data', (bytes) => deaf.has(near) || far.write(bytes))
    far.on('data', (bytes) => deaf.has(near) || near.write(bytes))
    near.on('end', () => deaf.has(near) || far.end())
    far.on('end', () => deaf.has(near) || near.end())
    near.on('close', () => {
      wires.delete(near)
      if (deaf.has(near)) return
      wires.delete(far)
      far.destroy()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    for (const wire of wires) wire.destroy()
    server.close()
  })
  const url = new URL(to)
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    goSilent() {
      silent = true
      deaf = new WeakSet(wires)
    },
    /** New connections come through to this server; those that went silent stay as they are. */
    leadTo(other: string) {
      port = Number(new URL(other).port)
      silent = false
    },
  }
}
