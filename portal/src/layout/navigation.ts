import { signInPath } from '../forms/way-back.ts'
import type { Locals } from '../locals.ts'

interface Stop {
  to: string
  name: string
}

const answersForTeam = (role: string): boolean => role === 'manager' || role === 'admin'
const teamStops: Stop[] = [
  { to: '/desk/people', name: 'People' },
  { to: '/desk/accounts', name: 'Accounts' },
  { to: '/desk/matrix', name: 'Matrix' },
]

export function navigation(visitor: Locals['visitor'], company: Locals['company']): Stop[] {
  const mailbox = company.mailbox ? [{ to: '/mailbox', name: 'Mailbox' }] : []
  switch (visitor.kind) {
    case 'agent':
      if (visitor.role === 'partner') return [{ to: '/desk', name: 'My cases' }, ...mailbox]
      return [
        { to: '/desk', name: 'My day' },
        { to: '/desk/queue', name: 'Queue' },
        { to: '/desk/risk', name: 'At risk' },
        { to: '/desk/incidents', name: 'Incidents' },
        ...(answersForTeam(visitor.role) ? teamStops : []),
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
