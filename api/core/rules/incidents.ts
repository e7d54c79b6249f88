import { refuse, words } from '../base/checks.ts'
import type { Instant } from '../base/instant.ts'
import type { CommandOf } from '../case/commands.ts'
import type { Incident, Unfolding } from '../case/decision.ts'
import type { Because, CaseEvent } from '../case/events.ts'
import { type Case, caseNumber, isPartOfOpenIncident, mustBeOpen } from '../case/state.ts'

const longestTitle = 120

/** The open incident of this title; a new one, named after the case, when there is none. */
export function joinIncident(draft: Unfolding, title: string, because: Because): void {
  if (!isPart(draft)) join(draft, title, because)
}

function join(draft: Unfolding, title: string, because?: Because): void {
  const known = draft.facts.incidents?.find((each) => each.title === title)
  const incident = known ?? { id: freshId(draft.case), title }
  if (!known) record(draft, 'incident_opened', incident, because)
  record(draft, 'linked_to_incident', incident, because, !known)
}

/** A rule makes it part of one at most each time it is open. */
const isPart = ({ case: one, facts }: Unfolding): boolean =>
  one.reopens === 0 ? Boolean(one.incident) : isPartOfOpenIncident(one, facts.incidents)

/** Named after the case; one that was part of another before, after how long its record is, too. */
function freshId({ id, incident, seq }: Case): string {
  const name = caseNumber(id).replace('C', 'I')
  return incident ? `${name}-${seq + 1}` : name
}

export function openIncident(draft: Unfolding, command: CommandOf<'open_incident'>): void {
  mustBeFree(draft)
  const asked = 'Please name the incident; customers read it.'
  const title = words(command.title, 'title', asked).replaceAll(/\s+/g, ' ')
  if (title.length > longestTitle) {
    refuse('invalid', `Please keep it under ${longestTitle} characters.`, 'title')
  }
  join(draft, title)
}

export function linkIncident(draft: Unfolding, command: CommandOf<'link_incident'>): void {
  mustBeFree(draft)
  const known = draft.facts.incidents?.find(({ id }) => id === command.incident)
  if (!known) refuse('not_found', 'There is no such open incident.', 'incident')
  record(draft, 'linked_to_incident', known)
}

/** Incidents that began with these events. */
export const openedIn = (events: readonly CaseEvent[]): (Incident & { at: Instant })[] =>
  events.flatMap((event) =>
    event.kind === 'incident_opened'
      ? [{ id: event.data.incident, title: event.data.title, at: event.at }]
      : [],
  )

function mustBeFree({ case: one, facts }: Unfolding): void {
  mustBeOpen(one)
  const { incident } = one
  if (isPartOfOpenIncident(one, facts.incidents))
    refuse('conflict', `This case is part of incident ${incident} already.`)
}

function record(
  draft: Unfolding,
  kind: 'incident_opened' | 'linked_to_incident',
  { id, title }: Incident,
  because?: Because,
  isOwn = false,
): void {
  const own = isOwn ? { own: true as const } : {}
  if (because) draft.recordBy(because.rule, kind, { incident: id, title, because, ...own })
  else draft.record(kind, { incident: id, title, ...own })
}
