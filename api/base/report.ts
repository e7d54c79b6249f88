import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { troubleWords } from './words.ts'

export interface Reported {
  message: string
  /** The database is away; trying again will help. */
  unreachable: boolean
}

/**
 * Codes of the network and of PostgreSQL; 25006 is said by a server that can only be read, 57014 by one
 * that took too long.
 */
const away =
  /ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|57014|57P0[1235]|25P03|25006|08\w{3}|53300/
const awayWords =
  /terminat|connection error|connection (?:\w{1,20} ){0,3}(?:closed|ended)|timeout exceeded when trying to connect|timeout expired/i

/** Logs an unknown error under an id and answers words that tell nothing but the id. */
export function report(log: Logger, error: unknown, where: string): Reported {
  const id = randomUUID().slice(0, 8)
  if (isUnreachable(error)) {
    log.warn({ error, id, where }, 'the database can’t be reached')
    return { message: troubleWords.databaseAway, unreachable: true }
  }
  log.error({ error, id, where }, 'unexpected error')
  return { message: troubleWords.unexpected(id), unreachable: false }
}

/** What an error says of itself, for a log or whoever looks after the desk. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  if (away.test(code) || awayWords.test(error.message) || isUnreachable(error.cause)) return true
  return error instanceof AggregateError && error.errors.some(isUnreachable)
}
