import { parseArgs } from 'node:util'
import { type DateOrder, dateOrders } from '../replay/formats/dates.ts'
import { simulateWords } from './words.ts'

export interface SimulateOptions {
  matrix: string | null
  against: string | null
  from: string | null
  to: string | null
  scenario: string | null
  log: string | null
  /** How the log writes its dates. */
  dates: DateOrder | null
  json: boolean
  html: string | null
  help: boolean
}

/** The command line was not understood; the message says what about it. */
export class NotUnderstood extends Error {
  override name = 'NotUnderstood'
}

export function readAsked(args: string[]): SimulateOptions {
  const { values } = parsed(args)
  const { json = false, help = false, dates: order, ...files } = values
  const dates = dateOrders.find((known) => known === order) ?? null
  const asked: SimulateOptions = { ...none, ...files, dates, json, help }
  if (order !== undefined && !dates) {
    throw new NotUnderstood(simulateWords.datesUnknown(order))
  }
  if (asked.scenario && asked.log) throw new NotUnderstood(simulateWords.oneSource)
  if ((asked.scenario || asked.log) && (asked.from || asked.to)) {
    throw new NotUnderstood(simulateWords.periodOfOwnRecord)
  }
  return asked
}

const none = {
  matrix: null,
  against: null,
  from: null,
  to: null,
  scenario: null,
  log: null,
  html: null,
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({
      args,
      options: {
        ...{ matrix: text, against: text, from: text, to: text },
        ...{ scenario: text, log: text, dates: text, html: text, json: flag, help: flag },
      },
    })
  } catch (error) {
    throw new NotUnderstood(error instanceof Error ? error.message : String(error))
  }
}
