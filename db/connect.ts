import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'
import { parseTime } from './time.ts'

const { INT8, TIMESTAMPTZ } = pg.types.builtins

/** Instants and counts come as numbers: nothing here counts beyond 2^53. */
const parsers = new Map<number, (text: string) => unknown>([
  [INT8, Number],
  [TIMESTAMPTZ, parseTime],
])

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format as 'text'),
}

/** Beyond so many different texts per connection, or longer ones, nothing is prepared. */
const mostPrepared = 300
const longestPrepared = 4000

/**
 * Every query with parameters is prepared under a name, so that the server parses and plans each
 * text once per connection.
 */
class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>()

  // biome-ignore lint/suspicious/noExplicitAny: as overloaded as the method it stands in for
  override query(...asked: any[]): any {
    const [text, values] = asked
    const name = typeof text === 'string' && values?.length > 0 ? this.#nameOf(text) : null
    const query = name ? [{ name, text, values }, ...asked.slice(2)] : asked
    return super.query(...(query as Parameters<pg.Client['query']>))
  }

  #nameOf(text: string): string | null {
    const known = this.#names.get(text)
    if (known || this.#names.size >= mostPrepared || text.length > longestPrepared)
      return known ?? null
    const name = `q${this.#names.size}`
    this.#names.set(text, name)
    return name
  }
}

export interface ConnectOptions {
  max?: number
  onError?: (error: Error) => void
}

/** What a process that froze had in its hands is given up after this, and another can take it. */
const givenUp = '-c idle_in_transaction_session_timeout=60s'
const readable = '-c timezone=UTC -c datestyle=ISO'

export function connect(url: string, options: ConnectOptions = {}): Kysely<Tables> {
  const { max = 20, onError = () => {} } = options
  const address = new URL(url)
  const own = address.searchParams.get('options') ?? ''
  address.searchParams.delete('options')
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: address.href,
    max,
    types,
    application_name: 'caselead',
    options: `${givenUp} ${own} ${readable}`,
    connectionTimeoutMillis: 10_000,
  })
  // A connection the server cuts reports twice; unheard, either would end the process.
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
