import { signInPath } from '../forms/way-back.ts'
import type { Locals } from '../locals.ts'

interface Stop {
  to: string
  name: string
}

const answersForTeam = ({ role }: Extract<Locals['visitor'], { kind: 'agent' }>): boolean =>
  role === 'manager' || role === 'admin'

export function navigation(visitor: Locals['visitor'], company: Locals['company']): Stop[] {
  const mailbox = company.mailbox ? [{ to: '/mailbox', name: 'Mailbox' }] : []
  switch (visitor.kind) {
    case 'agent':
      return [
        { to: '/desk', name: 'My day' },
        { to: '/desk/queue', name: 'Queue' },
        { to: '/desk/risk', name: 'At risk' },
        ...(answersForTeam(visitor) ? [{ to: '/desk/matrix', name: 'Matrix' }] : []),
        ...mailbox,
      ]
    case 'contact':
      return [
        { to: '/cases', name: 'My cases' },
        { to: '/cases/new', name: 'Open a case' },
      ]
    case 'link':
      return [
        { to: `/cases/${visitor.number}`, name: visitor.number },
        { to: signInPath('/cases'), name: 'Sign in' },
      ]
    case 'nobody':
      return [...mailbox, { to: '/sign-in', name: 'Sign in' }]
  }
}
