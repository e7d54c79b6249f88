import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

const int8 = pg.types.builtins.INT8

/** bigint and count(*) come as numbers: nothing here counts beyond 2^53. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
}

export interface ConnectOptions {
  max?: number
  onError?: (error: Error) => void
}

export function connect(url: string, options: ConnectOptions = {}): Kysely<Tables> {
  const { max = 20, onError = () => {} } = options
  const pool = new pg.Pool({ connectionString: url, max, types, application_name: 'caselead' })
  // A connection the server cuts reports twice; unheard, either would end the process.
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
