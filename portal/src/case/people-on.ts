import type { CaseView, PersonView } from '@caselead/api/views.ts'

/** Everybody on the case, each once, with what they do on it. */
export function peopleOn({ lead, backup, assignee }: CaseView): (PersonView & { does: string })[] {
  const does = (person: PersonView) =>
    [
      person.id === lead?.id && 'leads your case',
      person.id === assignee?.id && person.id !== lead?.id && 'works on it now',
      person.id === backup?.id && person.id !== lead?.id && 'is the backup',
    ].filter((part) => part !== false)
  const people = [lead, assignee, backup].filter((person) => person !== null)
  const once = people.filter(({ id }, at) => people.findIndex((one) => one.id === id) === at)
  return once.map((person) => ({ ...person, does: does(person).join(' and ') }))
}
