import { initTRPC, TRPCError } from '@trpc/server'
import type { Context } from '../context.ts'
import { Refusal, refusalStatus } from '../refusal.ts'
import { report } from '../report.ts'

const nothingHere = () => new Refusal('not_found', 'There is nothing here.')

const trpc = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error }) => {
    const { cause } = error
    const refusal =
      cause instanceof Refusal
        ? { code: cause.code, message: cause.message, field: cause.field }
        : null
    return { ...shape, data: { code: shape.data.code, httpStatus: shape.data.httpStatus, refusal } }
  },
})

/** Refusals keep their words; anything else is logged with an id and says nothing. */
const mapped = trpc.middleware(async ({ ctx, next, path }) => {
  const result = await next()
  if (result.ok) return result
  const { cause } = result.error
  if (cause instanceof Refusal) {
    const code = refusalStatus[cause.code].trpc
    return { ...result, error: new TRPCError({ code, message: cause.message, cause }) }
  }
  if (result.error.code !== 'INTERNAL_SERVER_ERROR') return result
  const { message, unreachable } = report(ctx.desk.log, cause ?? result.error, path)
  const code = unreachable ? 'SERVICE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR'
  const told = unreachable ? { cause: new Refusal('unavailable', message) } : {}
  return { ...result, error: new TRPCError({ code, message, ...told }) }
})

export const { router, createCallerFactory } = trpc
export const anyone = trpc.procedure.use(mapped)

export const customer = anyone.use(({ ctx, next }) => {
  const { visitor } = ctx
  if (visitor.kind === 'nobody') throw new Refusal('sign_in', 'Please sign in first.')
  if (visitor.kind === 'agent') throw new Refusal('not_allowed', 'The team works at the desk.')
  return next({ ctx: { ...ctx, visitor } })
})

const atDesk = anyone.use(({ ctx, next }) => {
  const { visitor } = ctx
  if (visitor.kind === 'nobody') throw new Refusal('sign_in', 'Please sign in first.')
  if (visitor.kind !== 'agent') throw nothingHere()
  return next({ ctx: { ...ctx, visitor } })
})

/** Somebody of the team; to everybody else, partners too, the desk does not exist. */
export const agent = atDesk.use(({ ctx, next }) => {
  if (ctx.visitor.role === 'partner') throw nothingHere()
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
    throw new Refusal('not_allowed', 'Only an admin can change this.')
  }
  return next()
})

/** A partner, who has a desk of their own: the cases referred to them. */
export const partner = atDesk.use(({ ctx, next }) => {
  if (ctx.visitor.role !== 'partner') throw nothingHere()
  return next()
})

export const mailboxReader = anyone.use(({ ctx, next }) => {
  if (!ctx.mailbox) throw nothingHere()
  return next()
})
