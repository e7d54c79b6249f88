import type { CaseView, PersonView } from '@caselead/api/views/types/index.ts'

/** Everybody on the case, each once, with what they do on it; nobody once it is closed. */
export function peopleOn(one: CaseView): (PersonView & { does: string })[] {
  if (one.status === 'closed') return []
  const { lead, backup, assignee, assigneeDoes } = one
  const called = one.asked?.who ?? null
  const does = (person: PersonView) =>
    [
      person.id === lead?.id && 'is your case lead',
      person.id === backup?.id && person.id !== lead?.id && 'is the backup',
      person.id === assignee?.id && assigneeDoes,
      person.id === called?.id && 'has been asked to take it on',
    ].filter((part): part is string => typeof part === 'string')
  const people = [lead, assignee, called, backup].filter((person) => person !== null)
  const once = people.filter(({ id }, at) => people.findIndex((one) => one.id === id) === at)
  return once.map((person) => ({ ...person, does: does(person).join(' and ') }))
}
