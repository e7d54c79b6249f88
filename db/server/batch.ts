import { EventEmitter } from 'node:events'
import pg from 'pg'

export interface Statement {
  text: string
  values: readonly unknown[]
}

/** What it is known by on this connection, if it is kept. */
export interface NamedStatement extends Statement {
  name: string | null
}

type Connection = pg.Connection & {
  /** On their way; pg prepares none of them twice. */
  submittedNamedStatements?: Record<string, string>
}

/** Sent without the word that has the server answer: that comes once, behind the last. */
class Part extends pg.Query {
  declare readonly name?: string
  declare readonly text: string
  declare readonly _result: pg.QueryResult & { _types: unknown }
  /** A row that could not be read. */
  declare readonly _canceledDueToError: false | Error
  declare handleRowDescription: (message: unknown) => void
  declare handleDataRow: (message: unknown) => void
  declare handleCommandComplete: (message: unknown, connection: Connection) => void

  _getRows(connection: Connection): void {
    connection.execute({ portal: '' }, true)
  }
}

const prepared = { queryMode: 'extended' }

/**
 * Statements sent in one go, for the way there and back of one. The server answers them together and
 * passes over whatever stands behind one that failed.
 */
export class Batch extends EventEmitter {
  readonly callback: (error: Error | null, results?: pg.QueryResult[]) => void
  readonly #parts: Part[]
  #at = 0

  constructor(statements: NamedStatement[], types: unknown, callback: Batch['callback']) {
    super()
    this.callback = callback
    this.#parts = statements.map(({ name, text, values }) => {
      const part = new Part({ ...(name && { name }), text, values: [...values], ...prepared })
      part._result._types = types
      return part
    })
  }

  /** Of the statement that is being answered: pg notes which are prepared. */
  get name(): string | undefined {
    return this.#parts[this.#at]?.name
  }

  get text(): string {
    return this.#parts[this.#at]?.text ?? ''
  }

  submit(connection: Connection): void {
    connection.stream.cork()
    try {
      for (const part of this.#parts) part.submit(connection)
      connection.sync()
    } finally {
      connection.stream.uncork()
    }
  }

  handleRowDescription(message: unknown): void {
    this.#parts[this.#at]?.handleRowDescription(message)
  }

  handleDataRow(message: unknown): void {
    this.#parts[this.#at]?.handleDataRow(message)
  }

  handleCommandComplete(message: unknown, connection: Connection): void {
    this.#parts[this.#at]?.handleCommandComplete(message, connection)
    this.#at += 1
  }

  /** What was passed over was not prepared either. */
  handleError(error: Error, connection: Connection): void {
    for (const { name } of this.#parts.slice(this.#at)) {
      if (name) delete connection.submittedNamedStatements?.[name]
    }
    this.callback(error)
  }

  handleReadyForQuery(): void {
    const results = this.#parts.map((part) => part._result)
    const unread = this.#parts.find((part) => part._canceledDueToError)
    this.callback(unread?._canceledDueToError || null, results)
  }
}
