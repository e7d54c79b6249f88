import { minutes, seconds } from '@caselead/core/base/instant.ts'
import { hurryQueues } from '@caselead/db/queues/hurry.ts'
import { longestPause } from '../base/back-off.ts'
import type { Runtime } from '../runtime/runtime.ts'

/** Clocks of several processes need not agree to the second. */
const slack = minutes(1)
const noticeable = seconds(5)

/**
 * The next try of what failed stands in the database as a time of day. Where the clock is set back, those
 * times lie too far ahead; they are brought forward, when this process saw it happen or when they lie
 * further ahead than any pause lasts. Answers whether there were any.
 */
export function watchForSetBack({ db, now, steady }: Runtime): () => Promise<boolean> {
  let ahead = now() - steady()
  return async () => {
    const at = now()
    const was = ahead
    ahead = at - steady()
    const beyond = ahead < was - noticeable ? at : at + longestPause + slack
    return hurryQueues(db, { at, beyond, slack })
  }
}
