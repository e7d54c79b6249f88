import { Refusal } from '@caselead/core/base/refusal.ts'
import { type Role, roles } from '@caselead/core/base/vocabulary.ts'
import type { Context } from '../../auth/context.ts'
import type { Visitor } from '../../auth/visitor.ts'
import * as built from '../../routers/trpc.ts'

const { createCallerFactory, router } = built

/** What procedures are built on, in the order of who may call more. */
const audiences = {
  anyone: built.anyone,
  customer: built.customer,
  agent: built.agent,
  lead: built.lead,
  manager: built.manager,
  admin: built.admin,
  partner: built.partner,
  operator: built.operator,
  mailboxReader: built.mailboxReader,
}

export interface Audience {
  name: string
  /** Those who are let in. */
  lets: string[]
  /** What each of the others is told. */
  refusals: Map<string, Refusal>
}

const customer = { id: '', accountId: '', name: '', zone: 'UTC' } as const
const person = (role: Role): Visitor => ({ kind: 'agent', id: '', name: '', role, zone: 'UTC' })
const nobody: Visitor = { kind: 'nobody' }

const visitors: [who: string, visitor: Visitor, more?: Partial<Context>][] = [
  ['nobody signed in', nobody],
  ['a customer', { kind: 'contact', sharesCases: false, plan: 'starter', ...customer }],
  ['a link in a mail', { kind: 'link', caseId: 1, ...customer }],
  ...roles.map((role): [string, Visitor] => [a(role), person(role)]),
  ['the operator (by the printed address)', nobody, { operator: true }],
  ['a reader of the local mailbox', nobody, { mailbox: true }],
]

/** Each is let in or refused by the very code that guards the procedures. */
export const knownAudiences = (): Promise<Audience[]> =>
  Promise.all(
    Object.entries(audiences).map(async ([name, procedure]) => {
      const one = procedure as typeof built.anyone
      const call = createCallerFactory(router({ in: one.query(() => true) }))
      const lets: string[] = []
      const refusals = new Map<string, Refusal>()
      for (const [who, visitor, more] of visitors) {
        const ctx = { visitor, operator: false, mailbox: false, ...more } as Context
        const refused = await call(ctx)
          .in()
          .then(() => null, refusalIn)
        if (refused) refusals.set(who, refused)
        else lets.push(who)
      }
      return { name, lets, refusals }
    }),
  )

function refusalIn(error: { cause?: unknown }): Refusal {
  if (error.cause instanceof Refusal) return error.cause
  throw error
}

function a(role: Role): string {
  return `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}`
}
