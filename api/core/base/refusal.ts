export const refusalCodes = [
  'not_found',
  'invalid',
  'too_large',
  'conflict',
  'not_allowed',
  'sign_in',
  'too_many',
  'unavailable',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export interface Wrong {
  message: string
  field: string | null
}

/** A no with its reason: a code for programs and a sentence a customer can read. */
export class Refusal extends Error {
  readonly code: RefusalCode
  /** The form field it is about, when it is about one. */
  readonly field: string | null
  /** What else is wrong with the form. */
  readonly others: readonly Wrong[]

  constructor(
    code: RefusalCode,
    message: string,
    field: string | null = null,
    others: readonly Wrong[] = [],
  ) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.field = field
    this.others = others
  }
}
