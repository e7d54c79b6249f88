import { storable } from '@caselead/core/base/text.ts'
import { isLeading } from '@caselead/core/team/people.ts'
import { initTRPC, TRPCError } from '@trpc/server'
import type { Context } from '../auth/context.ts'
import { report } from '../base/report.ts'
import { troubleWords } from '../base/words.ts'
import { Refusal, refusalStatus } from '../http/refusal-status.ts'
import { wrongInput } from '../input/wrong-input.ts'

const routerWords = {
  setUpElsewhere: 'To set up this desk, open the address Caselead printed when it started.',
  teamAtDesk: 'You’re on the team, so work on this case on the desk.',
  adminOnly: 'Only an admin can change this.',
} as const

const nothingHere = () => new Refusal('not_found', troubleWords.nothingHere)

const trpc = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error }) => {
    const refusal = error.cause instanceof Refusal ? error.cause : unasked(error)
    const { code, httpStatus } = shape.data
    if (!refusal) return { ...shape, data: { code, httpStatus, refusal } }
    const { message, field, others } = refusal
    const more = others.length > 0 ? { others } : {}
    return {
      ...shape,
      message,
      data: { code, httpStatus, refusal: { code: refusal.code, message, field, ...more } },
    }
  },
})

/** What never reached a procedure. */
function unasked({ code }: TRPCError): Refusal | null {
  if (code === 'INTERNAL_SERVER_ERROR') return null
  if (code === 'NOT_FOUND') return new Refusal('not_found', troubleWords.nothingHere)
  return new Refusal('invalid', troubleWords.unreadable)
}

/**
 * No text reaches a procedure that the database would not keep. Refusals keep their words; anything
 * else is logged with an id and says nothing.
 */
const mapped = trpc.middleware(async ({ ctx, next, path, getRawInput }) => {
  const result = await next({ getRawInput: async () => storable(await getRawInput()) })
  if (result.ok) return result
  const { cause, code } = result.error
  if (cause instanceof Refusal) return { ...result, error: refused(cause) }
  if (code === 'BAD_REQUEST') return { ...result, error: refused(wrongInput(cause)) }
  if (code !== 'INTERNAL_SERVER_ERROR') return result
  const { message, unreachable } = report(ctx.runtime.log, cause ?? result.error, path)
  if (unreachable) return { ...result, error: refused(new Refusal('unavailable', message)) }
  return { ...result, error: new TRPCError({ code, message }) }
})

const refused = (cause: Refusal): TRPCError =>
  new TRPCError({ code: refusalStatus[cause.code].trpc, message: cause.message, cause })

export const { router, createCallerFactory } = trpc
export const anyone = trpc.procedure.use(mapped)

export const customer = anyone.use(({ ctx, next }) => {
  const { visitor } = ctx
  if (visitor.kind === 'nobody') throw new Refusal('sign_in', troubleWords.signInFirst)
  if (visitor.kind === 'agent') throw new Refusal('not_allowed', routerWords.teamAtDesk)
  return next({ ctx: { ...ctx, visitor } })
})

const atDesk = anyone.use(({ ctx, next }) => {
  const { visitor } = ctx
  if (visitor.kind === 'nobody') throw new Refusal('sign_in', troubleWords.signInFirst)
  if (visitor.kind !== 'agent') throw nothingHere()
  return next({ ctx: { ...ctx, visitor } })
})

/** Somebody of the team; to everybody else, partners too, the desk does not exist. */
export const agent = atDesk.use(({ ctx, next }) => {
  if (ctx.visitor.role === 'partner') throw nothingHere()
  return next()
})

/** Whoever leads: to others of the team it is not there. */
export const lead = atDesk.use(({ ctx, next }) => {
  if (!isLeading(ctx.visitor)) throw nothingHere()
  return next()
})

/** Whoever answers for the team may look at people and accounts; to others they are not there. */
export const manager = atDesk.use(({ ctx, next }) => {
  const { role } = ctx.visitor
  if (role !== 'manager' && role !== 'admin') throw nothingHere()
  return next()
})

export const admin = manager.use(({ ctx, next }) => {
  if (ctx.visitor.role !== 'admin') {
    throw new Refusal('not_allowed', routerWords.adminOnly)
  }
  return next()
})

/** A partner, who has a desk of their own: the cases referred to them. */
export const partner = atDesk.use(({ ctx, next }) => {
  if (ctx.visitor.role !== 'partner') throw nothingHere()
  return next()
})

/** Whoever saw what was printed at the start: the first admin is named by nobody else. */
export const operator = anyone.use(({ ctx, next }) => {
  if (!ctx.operator) throw new Refusal('not_allowed', routerWords.setUpElsewhere)
  return next()
})

export const mailboxReader = anyone.use(({ ctx, next }) => {
  if (!ctx.mailbox) throw nothingHere()
  return next()
})
