import type { CaseEvent } from '../../case/events.ts'

/** Somebody a record names, and what they were called then. */
export interface NamedThere {
  id: string
  name: string
  is: 'agent' | 'contact'
}

/** More than a case ever has. */
const mostPeople = 500

/** Everybody the events of a case name, each under each name once, in the order they come up. */
export function peopleIn(events: readonly CaseEvent[]): NamedThere[] {
  const found = new Map<string, NamedThere>()
  const add = (person: NamedThere) => {
    const key = `${person.id}/${person.name}`
    if (found.size < mostPeople && !found.has(key)) found.set(key, person)
  }
  for (const event of events) {
    const { actor } = event
    if (event.kind === 'opened') add({ ...idAndName(event.data.contact), is: 'contact' })
    if (event.kind === 'follower_added') add({ ...idAndName(event.data.who), is: 'contact' })
    if (actor.type !== 'system') {
      add({ ...idAndName(actor), is: actor.type === 'contact' ? 'contact' : 'agent' })
    }
    for (const person of titledIn(event.data)) add({ ...person, is: 'agent' })
  }
  return [...found.values()]
}

const idAndName = ({ id, name }: { id: string; name: string }) => ({ id, name })

/** Only colleagues and partners are named with a title. */
function titledIn(value: unknown): { id: string; name: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if (!isTitled(value)) return Object.values(value).flatMap(titledIn)
  return [idAndName(value)]
}

const isTitled = (value: object): value is { id: string; name: string; title: string } =>
  'id' in value &&
  'name' in value &&
  'title' in value &&
  typeof value.id === 'string' &&
  typeof value.name === 'string'
