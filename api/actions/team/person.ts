import { refuse, together } from '@caselead/core/base/checks.ts'
import { roles } from '@caselead/core/base/vocabulary.ts'
import { readHours } from '@caselead/core/team/typed-hours.ts'
import type { NewAgent } from '@caselead/db/team/add-people.ts'
import { z } from 'zod'
import { line, requiredLine, StaffedTier, Zone } from '../../input/shapes.ts'
import { teamWords } from '../words.ts'

const Hours = line()

/** What is known of somebody on the team, as it is typed. */
export const Person = z.object({
  name: requiredLine(teamWords.nameMissing),
  title: requiredLine(teamWords.titleMissing),
  role: z.enum(roles, teamWords.roleMissing),
  tier: StaffedTier(teamWords.tierMissing),
  skills: z.array(line(60)).max(50, teamWords.tooManySkills).default([]),
  capacity: z
    .number(teamWords.capacityMissing)
    .int(teamWords.capacityMissing)
    .min(1, teamWords.capacityMissing)
    .max(500, teamWords.capacityMissing),
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
  if (role === 'partner' && tier !== 4) refuse('invalid', teamWords.partnerTier, 'tier')
  if (role !== 'partner' && tier === 4) refuse('invalid', teamWords.tierOfPartners, 'tier')
}
