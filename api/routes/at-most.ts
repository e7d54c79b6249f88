import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '../core/refusal.ts'

/** Refuses a body of more bytes than this, whatever is in it. */
export const atMost = (maxSize: number): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: () => {
      const message = 'This is more than can be sent at once. Please shorten it.'
      throw new Refusal('invalid', message)
    },
  })
