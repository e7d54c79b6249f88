import { type AddressInfo, connect, createServer } from 'node:net'
import { onTestFinished } from 'vitest'

/** What a pooler in transaction mode understands of a start-up. */
const understood = new Set([
  ...['user', 'database', 'application_name', 'client_encoding', 'datestyle', 'timezone'],
  'standard_conforming_strings',
])

/**
 * A wire to a PostgreSQL that notes what a pooler in transaction mode could not carry: start-up
 * settings it doesn't know, statements with a name, and settings or locks of a session.
 */
export async function poolerWire(to: string) {
  const refused: string[] = []
  const server = createServer((near) => {
    const far = connect(Number(new URL(to).port), '127.0.0.1')
    let rest = Buffer.alloc(0)
    let started = false
    near.on('error', () => {})
    far.on('error', () => near.destroy())
    far.pipe(near)
    near.on('data', (bytes) => {
      rest = Buffer.concat([rest, bytes])
      for (;;) {
        const head = started ? 1 : 0
        if (rest.length < head + 4) break
        const length = head + rest.readInt32BE(head)
        if (rest.length < length) break
        const message = rest.subarray(0, length)
        if (started) refused.push(...inMessage(message))
        else refused.push(...inStartUp(message))
        started = true
        rest = rest.subarray(length)
      }
      far.write(bytes)
    })
    near.on('close', () => far.destroy())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  const url = new URL(to)
  url.port = String((server.address() as AddressInfo).port)
  return { url: url.href, refused }
}

function inStartUp(message: Buffer): string[] {
  const words = message.subarray(8).toString().split('\0')
  const names = words.filter((_, index) => index % 2 === 0 && words[index] !== '')
  return names.filter((name) => !understood.has(name)).map((name) => `start-up setting ${name}`)
}

const ofASession =
  /\bpg_(try_)?advisory_lock|\bset (?!local|transaction)\w+ *(=|to)|\blisten\b|\bprepare\b/i

function inMessage(message: Buffer): string[] {
  const [type, words] = [String.fromCharCode(message[0] ?? 0), message.subarray(5).toString()]
  const [first = '', text = ''] = words.split('\0')
  if (type === 'P' && first !== '') return [`a statement named ${first}`]
  const asked = type === 'Q' ? first : type === 'P' ? text : ''
  return /^\s*(set|listen|prepare|select pg_)/i.test(asked) && ofASession.test(asked) ? [asked] : []
}
