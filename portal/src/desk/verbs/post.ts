import type { Agent, Basis } from '../../api.ts'
import type { Fault } from '../../forms/attempt.ts'
import type { Fields } from '../../forms/fields.ts'

export interface FormPost {
  agent: Agent
  on: Basis
  fields: Fields
  /** The instant chosen in the form, when it asks for one. */
  moment: number | null
}

export type Verb = (deed: FormPost) => Promise<unknown> | Fault
