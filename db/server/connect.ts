import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type LogEvent,
  PostgresDialect,
  PostgresDriver,
  type PostgresPool,
  sql,
  type TransactionSettings,
} from 'kysely'
import pg from 'pg'
import type { Tables } from '../tables.ts'
import { Client, type ClientSettings, endsAfter, patienceNow } from './client.ts'
import { textOf } from './together.ts'

export interface ConnectOptions {
  max?: number
  /** How long one query may take, in milliseconds; without it as long as it likes. */
  patience?: number
  /**
   * How long the server lets a transaction stand idle or wait for a lock, in seconds: whoever held
   * it or waited may be gone. Without it an idle one has a minute, and waiting has no end.
   */
  holds?: number
  /** The address leads to a pooler that gives each transaction another connection. */
  pooled?: boolean
  /** Nothing is written through it, whatever its login may. */
  readOnly?: boolean
  onError?: (error: Error) => void
  /** Told of each query once it's over: its text without values, and how many milliseconds it took. */
  onQuery?: (done: QueryDone) => void
}

export interface QueryDone {
  text: string
  ms: number
  /** Null where it went well. */
  error: unknown
}

/** For a free connection, and for a new one to be made. */
const longestConnecting = 5_000

/** A pool younger than this, in milliseconds, isn't replaced. */
const shortestRenewal = 5_000

/** What the server does about a client whose machine or network is gone. */
const keepalive =
  '-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3 -c tcp_user_timeout=10000'

/** Connections to a database, made when they are needed. */
export function connect(url: string, options: ConnectOptions = {}): Kysely<Tables> {
  const { max = 20, patience = 0, holds, pooled = false, onError = () => {} } = options
  const readOnly = options.readOnly ? ['default_transaction_read_only=on'] : []
  const address = new URL(url)
  const own = address.searchParams.get('options') ?? ''
  address.searchParams.delete('options')
  const givenUp = (allowed: number): string[] => [
    `idle_in_transaction_session_timeout=${holds ?? 60}s`,
    ...(holds === undefined ? [] : [`lock_timeout=${holds}s`]),
    ...(allowed > 0 ? [endsAfter(allowed)] : []),
  ]
  const begun = () => givenUp(patienceNow(patience)).map(local).join('; ')
  const given = [...givenUp(patience), ...readOnly].map((each) => `-c ${each}`)
  const pool = new RenewedPool({
    Client,
    connectionString: address.href,
    max,
    application_name: 'caselead',
    connectionTimeoutMillis: longestConnecting,
    ...(pooled ? {} : { options: `${given.join(' ')} ${keepalive} ${own}` }),
    ...{ patience, lasts: !pooled, onError },
  })
  const { onQuery } = options
  return new Kysely<Tables>({
    dialect: dialectOf(pool, pooled ? begun : null),
    ...(onQuery && { log: (event) => onQuery(doneIn(event)) }),
  })
}

const doneIn = (event: LogEvent): QueryDone => ({
  text: textOf(event.query),
  ms: event.queryDurationMillis,
  error: event.level === 'error' ? event.error : null,
})

const local = (setting: string): string => `set local ${setting.replace('=', " = '")}'`

/**
 * Says of a transaction that it waits for somebody outside, a provider or a channel, who may take
 * longer than the server would leave it idle.
 */
export async function waitsForOthers(db: Kysely<Tables>): Promise<void> {
  await sql`set local idle_in_transaction_session_timeout = '60s'`.execute(db)
}

interface PoolSettings extends Omit<ClientSettings, 'onStale'> {
  Client: typeof Client
  max: number
  onError: (error: Error) => void
}

/**
 * A pool that begins anew once the server went silent or became read-only: its idle connections
 * would only be found dead one after another. It does so every few seconds at most, since a server
 * that stays read-only refuses every write and is still to be read; whoever waits for a connection
 * meanwhile is given a new one.
 */
class RenewedPool implements PostgresPool {
  readonly options: PoolSettings
  readonly #waiting = new Set<() => void>()
  #pool: pg.Pool
  #opened = 0

  constructor(settings: PoolSettings) {
    this.options = settings
    this.#pool = this.#open()
  }

  connect = async (): ReturnType<PostgresPool['connect']> => {
    const connecting = this.#pool.connect()
    const client = await this.#unlessRenewed(connecting)
    if (client) return client as Awaited<ReturnType<PostgresPool['connect']>>
    connecting.then(
      (late) => late.release(),
      () => {},
    )
    return this.connect()
  }

  end = () => this.#pool.end()

  #unlessRenewed(connecting: Promise<pg.PoolClient>): Promise<pg.PoolClient | null> {
    return new Promise((resolve, reject) => {
      const renewed = () => resolve(null)
      this.#waiting.add(renewed)
      connecting.then(resolve, reject).finally(() => this.#waiting.delete(renewed))
    })
  }

  #open(): pg.Pool {
    const { onError, ...settings } = this.options
    const pool = new pg.Pool({
      ...settings,
      onStale: () => this.#renew(pool),
    } as unknown as pg.PoolConfig)
    // A connection the server cuts reports twice; unheard, either would end the process.
    pool.on('error', onError)
    pool.on('connect', (client) => client.on('error', onError))
    this.#opened = performance.now()
    return pool
  }

  #renew(stale: pg.Pool): void {
    if (this.#pool !== stale || stale.ending) return
    if (performance.now() - this.#opened < shortestRenewal) return
    this.#pool = this.#open()
    stale.end().catch(this.options.onError)
    for (const renewed of this.#waiting) renewed()
    this.#waiting.clear()
  }
}

function dialectOf(pool: PostgresPool, begun: (() => string) | null): PostgresDialect {
  const dialect = new PostgresDialect({ pool })
  dialect.createDriver = () => new Driver({ pool }, begun)
  return dialect
}

/** Where a connection lasts for a transaction only, what it is told must be told with each. */
class Driver extends PostgresDriver {
  readonly #begun: (() => string) | null

  constructor(
    config: ConstructorParameters<typeof PostgresDriver>[0],
    begun: (() => string) | null,
  ) {
    super(config)
    this.#begun = begun
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    if (this.#begun === null) return super.beginTransaction(connection, settings)
    await super.beginTransaction(connection, settings)
    await connection.executeQuery(CompiledQuery.raw(this.#begun()))
  }
}
