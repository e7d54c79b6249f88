import { refuse, together } from '@caselead/core/base/checks.ts'
import { roles } from '@caselead/core/base/vocabulary.ts'
import { readHours } from '@caselead/core/team/typed-hours.ts'
import type { NewAgent } from '@caselead/db/team/add-people.ts'
import { z } from 'zod'
import { line, requiredLine, StaffedTier, Zone } from '../../input/shapes.ts'

const Hours = line()

/** What is known of somebody on the team, as it is typed. */
export const Person = z.object({
  name: requiredLine('Please say their name.'),
  title: requiredLine('Please say what they do, like “Senior engineer”. Customers read it.'),
  role: z.enum(roles, 'Please choose what they may do.'),
  tier: StaffedTier('Please choose their tier.'),
  skills: z.array(line(60)).max(50, 'Fifty skills are the most.').default([]),
  capacity: z
    .number('Please say how many open cases they can hold, 1 to 500.')
    .int('Please give a whole number.')
    .min(1, 'Please say how many open cases they can hold, 1 to 500.')
    .max(500, 'Please say how many open cases they can hold, 1 to 500.'),
  zone: Zone,
  mon: Hours,
  tue: Hours,
  wed: Hours,
  thu: Hours,
  fri: Hours,
  sat: Hours,
  sun: Hours,
  holidays: line(5000).default(''),
})

/** Tier 4 is the partners' and theirs alone. */
export function readPerson(typed: z.output<typeof Person>): Omit<NewAgent, 'email'> {
  const { name, title, role, tier, skills, capacity, zone } = typed
  const [, hours] = together(
    () => mustSuit(role, tier),
    () => readHours(typed),
  )
  const known = [...new Set(skills.filter(Boolean))]
  return { name, title, role, tier, skills: known, capacity, zone, hours }
}

function mustSuit(role: (typeof roles)[number], tier: number): void {
  if (role === 'partner' && tier !== 4) refuse('invalid', 'A partner stands at tier 4.', 'tier')
  if (role !== 'partner' && tier === 4) refuse('invalid', 'Tier 4 is for partners.', 'tier')
}
