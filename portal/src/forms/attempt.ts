import type { RefusalCode } from '@caselead/core/base/refusal.ts'

/** A no with its reason, as a form shows it. */
export interface Fault {
  code: RefusalCode
  message: string
  field: string | null
  /** What else is wrong with the form. */
  others?: readonly Wrong[]
}

export interface Wrong {
  message: string
  field: string | null
}

/** Everything that is wrong, in the order of the form. */
export const wrongs = ({ message, field, others = [] }: Fault): Wrong[] => [
  { message, field },
  ...others,
]

/** What is wrong with one field. */
export const wrongIn = (fault: Fault | null, name: string): string | null =>
  (fault && wrongs(fault).find(({ field }) => field === name)?.message) ?? null

export type Outcome<T> = { ok: T; refusal?: never } | { ok?: never; refusal: Fault }

/** What the server answered or refused; anything else is a bug and goes on. */
export async function attempt<T>(deed: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: await deed() }
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal) return { refusal }
    throw error
  }
}

const statuses: Record<RefusalCode, number> = {
  not_found: 404,
  invalid: 422,
  too_large: 413,
  conflict: 409,
  not_allowed: 403,
  sign_in: 401,
  too_many: 429,
  unavailable: 503,
}

export const statusOfRefusal = ({ code }: Fault): number => statuses[code]

/** Everything a form lacks, as one fault; null when it lacks nothing. */
export function lacking(
  checks: readonly [lacks: boolean, message: string, field: string][],
): Fault | null {
  const [first, ...others] = checks
    .filter(([lacks]) => lacks)
    .map(([, message, field]) => ({ message, field }))
  return first ? { ...invalid(first.message, first.field), others } : null
}

export const invalid = (message: string, field: string): Fault => ({
  code: 'invalid',
  message,
  field,
})

function refusalOf(error: unknown): Fault | null {
  const cause = error instanceof Error ? error.cause : null
  for (const candidate of [cause, error]) {
    if (candidate instanceof Error && candidate.name === 'Refusal') {
      const { code, message, field, others = [] } = candidate as Error & Fault
      return { code, message, field, ...(others.length > 0 && { others }) }
    }
  }
  return null
}
