import { storable } from '@caselead/core/base/text.ts'
import { isLeading } from '@caselead/core/team/people.ts'
import { initTRPC, TRPCError } from '@trpc/server'
import type { Context } from '../auth/context.ts'
import type { Agent, Visitor } from '../auth/visitor.ts'
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
 * What whoever is admitted may call, with the visitor they then are. No text reaches a procedure that
 * the database would not keep. Refusals keep their words; anything else is logged with an id and says
 * nothing. All of that is one step, because each step of tRPC copies everything it's given.
 */
const admitting = <Admitted extends Visitor>(admit: (ctx: Context) => Admitted) =>
  trpc.procedure.use(async ({ ctx, next, path, getRawInput }) => {
    const given = {
      ctx: { visitor: orRefused(() => admit(ctx)) },
      getRawInput: async () => storable(await getRawInput()),
    }
    const result = await next<{ visitor: Admitted }>(given)
    return result.ok ? result : { ...result, error: inWords(result.error, ctx, path) }
  })

function inWords(error: TRPCError, { runtime }: Context, path: string): TRPCError {
  const { cause, code } = error
  if (cause instanceof Refusal) return refused(cause)
  if (code === 'BAD_REQUEST') return refused(wrongInput(cause))
  if (code !== 'INTERNAL_SERVER_ERROR') return error
  const { message, unreachable } = report(runtime.log, cause ?? error, path)
  return unreachable
    ? refused(new Refusal('unavailable', message))
    : new TRPCError({ code, message })
}

function orRefused<T>(admit: () => T): T {
  try {
    return admit()
  } catch (error) {
    throw error instanceof Refusal ? refused(error) : error
  }
}

const refused = (cause: Refusal): TRPCError =>
  new TRPCError({ code: refusalStatus[cause.code].trpc, message: cause.message, cause })

export const { router, createCallerFactory } = trpc
export const anyone = admitting(({ visitor }) => visitor)

export const customer = admitting(({ visitor }) => {
  if (visitor.kind === 'nobody') throw new Refusal('sign_in', troubleWords.signInFirst)
  if (visitor.kind === 'agent') throw new Refusal('not_allowed', routerWords.teamAtDesk)
  return visitor
})

function atDesk({ visitor }: Context, isAdmitted: (visitor: Agent) => boolean): Agent {
  if (visitor.kind === 'nobody') throw new Refusal('sign_in', troubleWords.signInFirst)
  if (visitor.kind !== 'agent' || !isAdmitted(visitor)) throw nothingHere()
  return visitor
}

/** Somebody of the team; to everybody else, partners too, the desk does not exist. */
export const agent = admitting((ctx) => atDesk(ctx, ({ role }) => role !== 'partner'))

/** Whoever leads: to others of the team it is not there. */
export const lead = admitting((ctx) => atDesk(ctx, isLeading))

const answersForTeam = ({ role }: Agent): boolean => role === 'manager' || role === 'admin'

/** Whoever answers for the team may look at people and accounts; to others they are not there. */
export const manager = admitting((ctx) => atDesk(ctx, answersForTeam))

export const admin = admitting((ctx) => {
  const visitor = atDesk(ctx, answersForTeam)
  if (visitor.role !== 'admin') throw new Refusal('not_allowed', routerWords.adminOnly)
  return visitor
})

/** A partner, who has a desk of their own: the cases referred to them. */
export const partner = admitting((ctx) => atDesk(ctx, ({ role }) => role === 'partner'))

/** Whoever saw what was printed at the start: the first admin is named by nobody else. */
export const operator = admitting(({ operator, visitor }) => {
  if (!operator) throw new Refusal('not_allowed', routerWords.setUpElsewhere)
  return visitor
})

export const mailboxReader = admitting(({ mailbox, visitor }) => {
  if (!mailbox) throw nothingHere()
  return visitor
})
