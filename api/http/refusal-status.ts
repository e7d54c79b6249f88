import type { RefusalCode } from '@caselead/core/base/refusal.ts'

export { Refusal } from '@caselead/core/base/refusal.ts'

/** How a refusal travels: its HTTP status, tRPC's own code, and when it is met. */
export const refusalStatus = {
  not_found: { http: 404, trpc: 'NOT_FOUND', when: 'It isn’t there, or isn’t yours to see.' },
  invalid: {
    http: 422,
    trpc: 'UNPROCESSABLE_CONTENT',
    when: 'Something in the input needs to change.',
  },
  too_large: {
    http: 413,
    trpc: 'PAYLOAD_TOO_LARGE',
    when: 'A body, an address or a batch is over its limit.',
  },
  conflict: {
    http: 409,
    trpc: 'CONFLICT',
    when: 'It has changed since you last saw it. Read it again.',
  },
  not_allowed: {
    http: 403,
    trpc: 'FORBIDDEN',
    when: 'You can see it, but it isn’t yours to change.',
  },
  sign_in: { http: 401, trpc: 'UNAUTHORIZED', when: 'There’s no token, or it has run out.' },
  too_many: {
    http: 429,
    trpc: 'TOO_MANY_REQUESTS',
    when: 'You’ve asked too many times. Wait a little, then try again.',
  },
  unavailable: {
    http: 503,
    trpc: 'SERVICE_UNAVAILABLE',
    when: 'The records can’t be reached right now. Try again.',
  },
} as const satisfies Record<RefusalCode, { http: number; trpc: string; when: string }>
