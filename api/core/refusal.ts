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

/** A no with its reason: a code for programs and a sentence a customer can read. */
export class Refusal extends Error {
  readonly code: RefusalCode
  /** The form field it is about, when it is about one. */
  readonly field: string | null

  constructor(code: RefusalCode, message: string, field: string | null = null) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.field = field
  }
}
