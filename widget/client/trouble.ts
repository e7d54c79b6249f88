import { troubles } from '../words/trouble.ts'

export type TroubleKind = 'unreachable' | 'too_many' | 'signed_out' | 'refused' | 'broken'

/** What went wrong, as a sentence for the person at the panel. */
export class Trouble extends Error {
  readonly kind: TroubleKind
  /** The form field it is about, when it is about one. */
  readonly field: string | null
  readonly retryAfterMs: number

  constructor(kind: TroubleKind, message?: string, field: string | null = null, retryAfterMs = 0) {
    super(message ?? troubles[kind])
    this.kind = kind
    this.field = field
    this.retryAfterMs = retryAfterMs
  }
}

/** An answer that is not a success, as trouble. Only refusals speak in the server's own words. */
export function troubleOf(status: number, body: unknown, retryAfter: string | null): Trouble {
  const refusal = refusalIn(status, body)
  if (status === 401) return new Trouble('signed_out', refusal?.message)
  if (status === 429) return tooMany(Number(retryAfter) || 0, refusal?.message)
  if (refusal) return new Trouble('refused', refusal.message, refusal.field)
  return new Trouble('broken')
}

export function asTrouble(error: unknown): Trouble {
  if (error instanceof Trouble) return error
  console.error(error)
  return new Trouble('broken')
}

function tooMany(seconds: number, message?: string) {
  const wait = troubles.tooManyFor(seconds)
  return new Trouble('too_many', message ?? (seconds ? wait : undefined), null, seconds * 1000)
}

type Json = Record<string, unknown> | null | undefined

/** tRPC has it in `error.data.refusal`; the addresses around it answer `{ error, field }`. */
function refusalIn(status: number, body: unknown): Pick<Trouble, 'message' | 'field'> | null {
  const error = (body as Json)?.error
  if (typeof error === 'string') return status < 500 ? words(error, (body as Json)?.field) : null
  const refusal = ((error as Json)?.data as Json)?.refusal as Json
  return typeof refusal?.message === 'string' ? words(refusal.message, refusal.field) : null
}

const words = (message: string, field: unknown) => ({
  message,
  field: typeof field === 'string' ? field : null,
})
