import { Client } from '@caselead/db/server/client.ts'

type Statement = Parameters<Client['query']>

/** Does something and notes what it asks of the database; the noting is not worth measuring. */
export async function noted<T>(work: () => Promise<T>) {
  const statements: Statement[] = []
  const ask = Client.prototype.query
  Client.prototype.query = function (...asked) {
    statements.push(asked)
    return ask.apply(this, asked)
  }
  try {
    const began = performance.now()
    const outcome = await work()
    return { outcome, statements, seconds: (performance.now() - began) / 1000 }
  } finally {
    Client.prototype.query = ask
  }
}

/** Asks the same again of a database that was the same, with nothing to decide: the floor, in seconds. */
export async function againAlone(url: string, statements: Statement[]): Promise<number> {
  const client = new Client({
    connectionString: url,
    ...{ patience: 0, lasts: true, onStale: () => {} },
  })
  await client.connect()
  const began = performance.now()
  for (const asked of statements) await client.query(...asked)
  const seconds = (performance.now() - began) / 1000
  await client.end()
  return seconds
}
