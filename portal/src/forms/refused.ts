import type { Fault } from './attempt.ts'
import type { Fields } from './fields.ts'

/** A form that came back refused, with what was typed into it. */
export interface Refused {
  verb: string
  fault: Fault
  fields: Fields
}
