import { signInPath } from '../forms/way-back.ts'
import type { Locals } from '../locals.ts'
import { places, waits } from '../words/frame.ts'

interface Stop {
  to: string
  name: string
  /** How much waits there, and what it is. */
  count?: { n: number; says: string; isLate?: true }
}

const answersForTeam = (role: string): boolean => role === 'manager' || role === 'admin'
const leads = (role: string): boolean => role === 'lead' || answersForTeam(role)
const teamStops: Stop[] = [
  { to: '/desk/people', name: places.people },
  { to: '/desk/accounts', name: places.accounts },
  { to: '/desk/matrix', name: places.matrix },
]

export function navigation({
  visitor,
  company,
  waiting,
  hasHelp,
}: Pick<Locals, 'visitor' | 'company' | 'waiting' | 'hasHelp'>): Stop[] {
  const mailbox = company.mailbox ? [{ to: '/mailbox', name: places.mailbox }] : []
  const help = hasHelp ? [{ to: '/help', name: places.help }] : []
  switch (visitor.kind) {
    case 'agent':
      if (visitor.role === 'partner') return [{ to: '/desk', name: places.myCases }, ...mailbox]
      return [
        { to: '/desk', name: places.myDay, ...counted(waiting.mine, waits.mine) },
        { to: '/desk/queue', name: places.queue, ...late(waiting.late) },
        { to: '/desk/risk', name: places.atRisk },
        { to: '/desk/incidents', name: places.incidents },
        { to: '/desk/health', name: places.health },
        { to: '/desk/reviews', name: places.reviews },
        { to: '/desk/help', name: places.help },
        ...(leads(visitor.role)
          ? [{ to: '/desk/mail', name: places.mailAside, ...counted(waiting.mail, waits.mail) }]
          : []),
        ...(answersForTeam(visitor.role) ? teamStops : []),
      ]
    case 'contact':
      return [
        ...help,
        { to: '/cases', name: places.myCases },
        { to: '/cases/new', name: places.openCase },
        { to: '/mail-settings', name: places.mailSettings },
      ]
    case 'link':
      return [
        ...help,
        { to: `/cases/${visitor.number}`, name: visitor.number },
        { to: signInPath('/cases'), name: places.signIn },
      ]
    case 'nobody':
      return [...help, ...mailbox, { to: '/sign-in', name: places.signIn }]
  }
}

const counted = (n: number, says: (n: number) => string): Pick<Stop, 'count'> =>
  n === 0 ? {} : { count: { n, says: says(n) } }

const late = (n: number): Pick<Stop, 'count'> =>
  n === 0 ? {} : { count: { n, says: waits.late(n), isLate: true } }

/** Where a page belongs: one case belongs to its list, on the desk to the queue; surveys to the figures. */
export function placeOf(stops: readonly Stop[], path: string): string | undefined {
  const sought = path
    .replace(/^\/desk\/cases\//, '/desk/queue/')
    .replace(/^\/desk\/surveys/, '/desk/health/surveys')
  const holding = stops.filter(
    ({ to }) => sought === to || (to !== '/desk' && sought.startsWith(`${to}/`)),
  )
  return holding.toSorted((a, b) => b.to.length - a.to.length)[0]?.to
}
