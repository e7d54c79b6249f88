import { refuse, requiredText, together } from '@caselead/core/base/checks.ts'
import type { Ended } from '@caselead/core/review/actions/action.ts'
import { insertStep, saveEnd } from '@caselead/db/review/actions/actions.ts'
import type { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import type { Agent } from '../../../auth/visitor.ts'
import { line } from '../../../input/shapes.ts'
import { actionWords } from './words.ts'
import { SeenAction, workOnOpenAction } from './work-on-action.ts'

const longestWhy = 500

export const FinishAction = SeenAction.extend({
  proof: line(longestWhy).describe('What shows that it’s done.'),
  url: line(2000).describe('Where that can be seen; may be empty.'),
})

export const DropAction = SeenAction.extend({
  reason: line(longestWhy).describe('Why it isn’t done.'),
})

/** Says that an action is done, and what shows it. */
export async function finishAction(
  context: Context,
  me: Agent,
  { proof, url, ...seen }: z.output<typeof FinishAction>,
): Promise<{ action: number }> {
  const [why, seenAt] = together(
    () => requiredText(proof, 'proof', actionWords.proofMissing),
    () => webAddress(url),
  )
  return end(context, me, seen, { how: 'done', why, url: seenAt })
}

/** Says that an action won't be done, and why not. */
export async function dropAction(
  context: Context,
  me: Agent,
  { reason, ...seen }: z.output<typeof DropAction>,
): Promise<{ action: number }> {
  const why = requiredText(reason, 'reason', actionWords.reasonMissing)
  return end(context, me, seen, { how: 'not_doing', why, url: null })
}

async function end(
  { runtime: { db, now } }: Context,
  me: Agent,
  seen: z.output<typeof SeenAction>,
  { how, why, url }: Pick<Ended, 'how' | 'why' | 'url'>,
): Promise<{ action: number }> {
  const by = { at: now(), by: me.name }
  await workOnOpenAction(db, me, seen, async (trx, { id }) => {
    await saveEnd(trx, id, { how, why, url, ...by })
    await insertStep(trx, id, { kind: how, changes: [], why, url, ...by })
  })
  return { action: seen.action }
}

function webAddress(typed: string): string | null {
  if (typed === '') return null
  const address = URL.parse(typed)
  return address && /^https?:$/.test(address.protocol)
    ? address.href
    : refuse('invalid', actionWords.urlWrong, 'url')
}
