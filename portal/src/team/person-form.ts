import type { PersonDetail } from '@caselead/api/views/types/index.ts'
import type { Role } from '@caselead/core/base/vocabulary.ts'
import type { Team } from '../api.ts'
import { attempt, type Fault, invalid, type Outcome } from '../forms/attempt.ts'
import type { Fields } from '../forms/fields.ts'
import { type Answer, goTo, notFound, show } from '../layout/answer.ts'
import { peopleDone, personForm } from '../words/team/people.ts'

export const dayFields = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** What was typed about somebody, as the desk takes it. */
export function personOf(fields: Fields) {
  const [mon, tue, wed, thu, fri, sat, sun] = dayFields.map((day) => fields.text(day)) as Week
  return {
    name: fields.text('name'),
    title: fields.text('title'),
    role: fields.text('role') as Role,
    tier: fields.number('tier') ?? 0,
    skills: fields.text('skills').split(/[,;\n]/),
    capacity: fields.number('capacity') ?? 0,
    zone: fields.text('zone'),
    holidays: fields.text('holidays'),
    ...{ mon, tue, wed, thu, fri, sat, sun },
  }
}

type Week = [string, string, string, string, string, string, string]

/** What the form shows of somebody who is on the team. */
export const typedOf = ({ typed, skills, tier, capacity, ...one }: PersonDetail) => ({
  ...typed,
  ...{ name: one.name, title: one.title, role: one.role, email: one.email },
  ...{ skills: skills.join(', '), tier: String(tier), capacity: String(capacity) },
})

/** A colleague nobody has typed anything about yet. */
export const newcomer = (zone: string): Record<string, string> => ({
  ...{ role: 'agent', tier: '1', capacity: '20', zone },
  ...Object.fromEntries(dayFields.slice(0, 5).map((day) => [day, '09:00–17:00'])),
})

export interface PersonPage {
  person: PersonDetail
  refused: { verb: string; fault: Fault; fields: Fields } | null
}

/** Goes on to them when a form was carried out, and to the team when it made them leave. */
export async function personPage(
  team: Team,
  id: string,
  fields: Fields | null,
): Promise<Answer<PersonPage>> {
  const verb = fields?.text('verb') ?? ''
  const outcome = fields && (await carriedOut(team, id, verb, fields))
  if (outcome && !outcome.refusal) {
    return goTo(verb === 'leave' ? '/desk/people?done=leave' : `/desk/people/${id}?done=${verb}`)
  }
  const found = await attempt(() => team.person({ id }))
  if (found.refusal) return notFound
  const refused = fields && outcome?.refusal ? { verb, fault: outcome.refusal, fields } : null
  return show({ person: found.ok, refused })
}

async function carriedOut(
  team: Team,
  id: string,
  verb: string,
  fields: Fields,
): Promise<Outcome<unknown>> {
  switch (verb) {
    case 'save':
      return attempt(() => team.edit({ id, ...personOf(fields) }))
    case 'invite':
      return attempt(() => team.invite({ id }))
    case 'off':
      return attempt(() =>
        team.addTimeOff({ id, first: fields.text('first'), last: fields.text('last') }),
      )
    case 'back':
      return attempt(() => team.removeTimeOff({ id, timeOff: fields.text('timeOff') }))
    case 'leave':
      return attempt(() => team.leave({ id, to: fields.text('to') }))
    default:
      return { refusal: invalid(personForm.unknown, 'verb') }
  }
}

export const doneInWords = (verb: string | null): string | null =>
  verb && Object.hasOwn(peopleDone, verb) ? (peopleDone[verb] ?? null) : null
