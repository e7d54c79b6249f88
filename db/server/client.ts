import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'
import { parseTime } from '../time.ts'
import { Batch, type Statement } from './batch.ts'
import { Together } from './together.ts'

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

export interface ClientSettings extends pg.ClientConfig {
  /** How long one query may take, in milliseconds; 0 for as long as it likes. */
  patience: number
  /** It keeps what it is told, statements under names and settings; one of a pooler does not. */
  lasts: boolean
  /** The server went silent or can't be written any more: other connections may lead there too. */
  onStale: () => void
}

const patience = new AsyncLocalStorage<number>()

/** Queries in `work` may take so many milliseconds each, whatever the connection allows otherwise. */
export const patiently = <T>(ms: number, work: () => Promise<T>): Promise<T> =>
  patience.run(ms, work)

/** How long a query may take that begins now: as `patiently` says, otherwise so many milliseconds. */
export const patienceNow = (otherwise: number): number => patience.getStore() ?? otherwise

/**
 * The server ends a statement a little before nobody waits for it any more, so that it answers and
 * its connection lives.
 */
export const endsAfter = (patience: number): string =>
  `statement_timeout=${Math.ceil(patience - Math.min(1_000, patience / 5))}`

/** These run as they are, also in a transaction that failed. */
const ending = /^\s*(?:commit|rollback|savepoint|release)\b/i

/** Worth preparing without values, too. */
const asking = /^\s*(?:select|with)\b/i

const begin: Statement = { text: 'begin', values: [] }
const commit: Statement = { text: 'commit', values: [] }

/** Beyond so many different texts per connection, or longer ones, nothing is prepared. */
const mostPrepared = 300
const longestPrepared = 6000

/** A goodbye that nobody acknowledges is not waited for. */
const longestGoodbye = 2_000

const readOnly = '25006'

/**
 * One connection. Each text is parsed and planned once. A statement that takes too long is ended by
 * the server; one that doesn't answer even so is given up together with its connection: the next query
 * gets another one.
 */
export class Client extends pg.Client {
  readonly #settings: ClientSettings
  readonly #names = new Map<string, string>()
  /** The patience the server knows of; null when a transaction that went back may have changed it. */
  #known: number | null
  /** Of a transaction nobody has told the server yet, or whose end was told with its last statement. */
  #transaction: 'begins' | 'committed' | null = null

  constructor(settings: ClientSettings) {
    super({ ...settings, types, keepAlive: true, keepAliveInitialDelayMillis: 5_000 })
    this.#settings = settings
    this.#known = settings.patience
  }

  // biome-ignore lint/suspicious/noExplicitAny: as overloaded as the method it stands in for
  override query(...asked: any[]): any {
    const [text, values, done] = asked
    if (typeof text !== 'string') return super.query(text, values, done)
    const known = this.#boundary(text)
    if (known) return Promise.resolve(known)
    const ask = () => this.#ask(text, values)
    const told = this.#settings.lasts ? this.#tell(text) : null
    return this.#inTime(told ? told.then(ask) : ask())
  }

  /** A transaction begins with its first statement, and may have ended with its last one. */
  #boundary(text: string): { command: string; rows: [] } | null {
    const was = this.#transaction
    if (text === 'begin') {
      if (!this.#settings.lasts) return null
      this.#transaction = 'begins'
    } else if (was !== null && (text === 'commit' || text === 'rollback')) {
      this.#transaction = null
    } else if (was === 'committed') {
      throw new Error('this transaction ended with the statement that was to be its last')
    } else {
      return null
    }
    return { command: text.toUpperCase(), rows: [] }
  }

  async #ask(text: string, values: unknown[] = []): Promise<unknown> {
    const begins = this.#transaction === 'begins'
    if (begins) this.#transaction = null
    const [first] = values
    if (first instanceof Together) return this.#askAll(first, begins)
    const name = values.length > 0 || asking.test(text) ? this.#nameOf(text) : null
    if (begins && name) return (await this.#askTogether([begin, { text, values }]))[1]
    if (begins) await super.query('begin')
    return super.query(name ? { name, text, values } : { text, values })
  }

  async #askAll(all: Together<unknown>, begins: boolean): Promise<unknown> {
    const { statements, commits } = all
    const ended = commits ? [...statements, commit] : statements
    const results = await this.#askTogether(begins ? [begin, ...ended] : ended)
    if (commits) this.#transaction = 'committed'
    all.answer = results.slice(Number(begins)).map(({ rows }) => rows)
    return { command: 'SELECT', rowCount: 0, rows: [] }
  }

  #askTogether(statements: Statement[]): Promise<pg.QueryResult[]> {
    const named = statements.map((each) => ({ ...each, name: this.#nameOf(each.text) }))
    return new Promise((resolve, reject) => {
      const callback: Batch['callback'] = (error, results) =>
        error || !results ? reject(error) : resolve(results)
      super.query(new Batch(named, types, callback))
    })
  }

  /** Tells the server how long a statement may take where that is news to it. */
  #tell(text: string): Promise<void> | null {
    if (ending.test(text)) {
      if (/^\s*rollback/i.test(text)) this.#known = null
      return null
    }
    const { patience } = this.#settings
    const within = patienceNow(patience)
    if (within === this.#known) return null
    this.#known = within
    const news = within === patience ? 'reset statement_timeout' : `set ${endsAfter(within)}`
    return super.query(news).then(
      () => {},
      () => {
        this.#known = null
      },
    )
  }

  // biome-ignore lint/suspicious/noExplicitAny: as overloaded as the method it stands in for
  override end(...asked: any[]): any {
    const late = setTimeout(() => this.#cut(new Error('nobody took leave')), longestGoodbye)
    this.once('end', () => clearTimeout(late))
    late.unref()
    return super.end(...(asked as []))
  }

  /** A pooler knows these two settings of a start-up, and no others of ours. */
  getStartupConf(): Record<string, string> {
    const prototype = pg.Client.prototype as unknown as Client
    return { ...prototype.getStartupConf.call(this), timezone: 'UTC', datestyle: 'ISO' }
  }

  async #inTime<T>(answer: Promise<T>): Promise<T> {
    const within = patienceNow(this.#settings.patience)
    const late = within > 0 ? setTimeout(() => this.#giveUp(within), within) : undefined
    try {
      return await answer
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === readOnly) {
        this.#settings.onStale()
      }
      throw error
    } finally {
      clearTimeout(late)
    }
  }

  #giveUp(ms: number): void {
    this.#cut(new Error(`Connection terminated: the database did not answer within ${ms} ms`))
    this.#settings.onStale()
  }

  #cut(why: Error): void {
    const { stream } = (this as unknown as { connection: { stream: import('node:net').Socket } })
      .connection
    stream.destroy(why)
  }

  #nameOf(text: string): string | null {
    if (!this.#settings.lasts) return null
    const known = this.#names.get(text)
    if (known || this.#names.size >= mostPrepared || text.length > longestPrepared)
      return known ?? null
    const name = `q${this.#names.size}`
    this.#names.set(text, name)
    return name
  }
}
