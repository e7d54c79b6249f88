import { Refusal } from '@caselead/core/base/refusal.ts'
import { type Role, roles } from '@caselead/core/base/vocabulary.ts'
import type { Context } from '../../auth/context.ts'
import type { Visitor } from '../../auth/visitor.ts'
import * as built from '../../routers/trpc.ts'

const { createCallerFactory, router } = built

const inside = () => true

/** What procedures are built on, with one behind each. */
const doors = router({
  anyone: built.anyone.query(inside),
  customer: built.customer.query(inside),
  agent: built.agent.query(inside),
  lead: built.lead.query(inside),
  manager: built.manager.query(inside),
  admin: built.admin.query(inside),
  partner: built.partner.query(inside),
  operator: built.operator.query(inside),
  mailboxReader: built.mailboxReader.query(inside),
})

const names = [
  ...(['anyone', 'customer', 'agent', 'lead', 'manager', 'admin', 'partner'] as const),
  ...(['operator', 'mailboxReader'] as const),
]

export interface Audience {
  name: string
  /** Those who are let in. */
  lets: string[]
  /** What each of the others is told. */
  refusals: Map<string, Refusal>
}

const call = createCallerFactory(doors)

const customer = { id: '', accountId: '', name: '', zone: 'UTC', unreached: null } as const
const person = (role: Role): Visitor => ({ kind: 'agent', id: '', name: '', role, zone: 'UTC' })
const nobody: Visitor = { kind: 'nobody' }

const visitors: [who: string, visitor: Visitor, more?: Partial<Context>][] = [
  ['nobody signed in', nobody],
  ['a customer', { kind: 'contact', sharesCases: false, plan: 'starter', ...customer }],
  ['a link in an email', { kind: 'link', caseId: 1, ...customer }],
  ...roles.map((role): [string, Visitor] => [a(role), person(role)]),
  ['the operator (by the printed address)', nobody, { operator: true }],
  ['a reader of the local mailbox', nobody, { mailbox: true }],
]

/** Each is let in or refused by the very code that guards the procedures. */
export const knownAudiences = (): Promise<Audience[]> =>
  Promise.all(
    names.map(async (name) => {
      const lets: string[] = []
      const refusals = new Map<string, Refusal>()
      for (const [who, visitor, more] of visitors) {
        const ctx = { visitor, operator: false, mailbox: false, ...more } as Context
        const refused = await call(ctx)
          [name]()
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
