import type { Actor } from './core/actor.ts'
import { Refusal } from './core/refusal.ts'
import type { Case } from './core/state.ts'
import type { Plan, Role } from './core/words.ts'

/** Who is asking. `link` is a capability link from a mail: one case, in its contact's name. */
export type Visitor =
  | { kind: 'nobody' }
  | ({ kind: 'contact'; sharesCases: boolean; plan: Plan } & Customer)
  | ({ kind: 'link'; caseId: number } & Customer)
  | { kind: 'agent'; id: string; name: string; role: Role; zone: string }

interface Customer {
  id: string
  accountId: string
  name: string
  zone: string
}

export type Agent = Extract<Visitor, { kind: 'agent' }>

export function actorOf(visitor: Visitor): Actor {
  switch (visitor.kind) {
    case 'nobody':
      throw new Refusal('sign_in', 'Please sign in first.')
    case 'contact':
    case 'link':
      return { type: 'contact', id: visitor.id, name: visitor.name }
    case 'agent': {
      const type = visitor.role === 'partner' ? 'partner' : 'agent'
      return { type, id: visitor.id, name: visitor.name }
    }
  }
}

const notFound = (): never => {
  throw new Refusal('not_found', 'There is no such case.')
}

/** Another account's case is not found; it is never said to exist. */
export function mayTouch(visitor: Visitor): (one: Case) => void {
  switch (visitor.kind) {
    case 'nobody':
      return notFound
    case 'link':
      return (one) => (one.id === visitor.caseId ? undefined : notFound())
    case 'contact':
      return (one) => {
        const mine = one.contact.id === visitor.id
        const ours = visitor.sharesCases && one.account.id === visitor.accountId
        if (!mine && !ours) notFound()
      }
    case 'agent':
      if (visitor.role !== 'partner') return () => undefined
      return (one) => (one.assignee?.id === visitor.id ? undefined : notFound())
  }
}
