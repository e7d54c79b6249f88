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

export interface ConnectOptions {
  max?: number
  onError?: (error: Error) => void
}

export function connect(url: string, options: ConnectOptions = {}): Kysely<Tables> {
  const { max = 20, onError = () => {} } = options
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    application_name: 'caselead',
    options: '-c timezone=UTC -c datestyle=ISO',
  })
  // A connection the server cuts reports twice; unheard, either would end the process.
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
