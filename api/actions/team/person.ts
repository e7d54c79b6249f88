import { refuse, together } from '@caselead/core/base/checks.ts'
import { roles } from '@caselead/core/base/vocabulary.ts'
import { readHours } from '@caselead/core/team/typed-hours.ts'
import type { NewAgent } from '@caselead/db/team/add-people.ts'
import { z } from 'zod'
import { line, requiredLine, StaffedTier, Zone } from '../../input/shapes.ts'
import { teamWords } from '../words.ts'

const Hours = line().describe('Hours that day, as in “09:00–17:00”; empty for none.')

/** What is known of somebody on the team, as it is typed. */
export const Person = z.object({
  name: requiredLine(teamWords.nameMissing).describe('Their name, as customers read it.'),
  title: requiredLine(teamWords.titleMissing).describe('Their title, as customers read it.'),
  role: z.enum(roles, teamWords.roleMissing).describe('What they may do.'),
  tier: StaffedTier(teamWords.tierMissing).describe(
    'The tier they work on, 1 to 4; a partner’s is 4.',
  ),
  skills: z
    .array(line(60))
    .max(50, teamWords.tooManySkills)
    .default([])
    .describe('What they know best. Routing prefers people with the right skill.'),
  capacity: z
    .number(teamWords.capacityMissing)
    .int(teamWords.capacityMissing)
    .min(1, teamWords.capacityMissing)
    .max(500, teamWords.capacityMissing)
    .describe('How many open cases they can take on at once.'),
  zone: Zone.describe('The time zone of their hours, as in “Europe/Berlin”.'),
  mon: Hours,
  tue: Hours,
  wed: Hours,
  thu: Hours,
  fri: Hours,
  sat: Hours,
  sun: Hours,
  holidays: line(5000)
    .default('')
    .describe('Public holidays they don’t work, as in “2026-12-24”, one on each line.'),
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
  if (role === 'partner' && tier !== 4) refuse('invalid', teamWords.partnerTier, 'tier')
  if (role !== 'partner' && tier === 4) refuse('invalid', teamWords.tierOfPartners, 'tier')
}
