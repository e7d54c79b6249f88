import type { RefusalCode } from '@caselead/core/base/refusal.ts'

export { Refusal } from '@caselead/core/base/refusal.ts'

/** How a refusal travels: its HTTP status and tRPC's own code. */
export const refusalStatus = {
  not_found: { http: 404, trpc: 'NOT_FOUND' },
  invalid: { http: 422, trpc: 'UNPROCESSABLE_CONTENT' },
  too_large: { http: 413, trpc: 'PAYLOAD_TOO_LARGE' },
  conflict: { http: 409, trpc: 'CONFLICT' },
  not_allowed: { http: 403, trpc: 'FORBIDDEN' },
  sign_in: { http: 401, trpc: 'UNAUTHORIZED' },
  too_many: { http: 429, trpc: 'TOO_MANY_REQUESTS' },
  unavailable: { http: 503, trpc: 'SERVICE_UNAVAILABLE' },
} as const satisfies Record<RefusalCode, { http: number; trpc: string }>
