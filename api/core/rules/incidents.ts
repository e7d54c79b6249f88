import { refuse, requiredText } from '../base/checks.ts'
import type { Instant } from '../base/instant.ts'
import type { CommandOf } from '../case/commands.ts'
import type { Decision, Incident } from '../case/decision.ts'
import type { Because, CaseEvent } from '../case/events.ts'
import { type Case, caseNumber, isPartOfOpenIncident, mustBeOpen } from '../case/state.ts'
import { followUpWords } from './words.ts'

const longestTitle = 120

/** The open incident of this title; a new one, named after the case, when there is none. */
export function joinIncident(decision: Decision, title: string, because: Because): void {
  if (!isPart(decision)) join(decision, title, because)
}

function join(decision: Decision, title: string, because?: Because): void {
  const known = decision.facts.incidents?.find((each) => each.title === title)
  const incident = known ?? { id: freshId(decision.case), title }
  if (!known) record(decision, 'incident_opened', incident, because)
  record(decision, 'linked_to_incident', incident, because, !known)
}

/** A rule makes it part of one at most each time it is open. */
const isPart = ({ case: one, facts }: Decision): boolean =>
  one.reopens === 0 ? Boolean(one.incident) : isPartOfOpenIncident(one, facts.incidents)

/** Named after the case; one that was part of another before, after how long its record is, too. */
function freshId({ id, incident, seq }: Case): string {
  const name = caseNumber(id).replace('C', 'I')
  return incident ? `${name}-${seq + 1}` : name
}

export function openIncident(decision: Decision, command: CommandOf<'open_incident'>): void {
  mustBeFree(decision)
  const { incidentTitleMissing } = followUpWords
  const title = requiredText(command.title, 'title', incidentTitleMissing).replaceAll(/\s+/g, ' ')
  if (title.length > longestTitle) {
    refuse('invalid', followUpWords.incidentTitleTooLong(longestTitle), 'title')
  }
  join(decision, title)
}

export function linkIncident(decision: Decision, command: CommandOf<'link_incident'>): void {
  mustBeFree(decision)
  const known = decision.facts.incidents?.find(({ id }) => id === command.incident)
  if (!known) refuse('not_found', followUpWords.incidentNotOpen, 'incident')
  record(decision, 'linked_to_incident', known)
}

/** Incidents that began with these events. */
export const openedIn = (events: readonly CaseEvent[]): (Incident & { at: Instant })[] =>
  events.flatMap((event) =>
    event.kind === 'incident_opened'
      ? [{ id: event.data.incident, title: event.data.title, at: event.at }]
      : [],
  )

function mustBeFree({ case: one, facts }: Decision): void {
  mustBeOpen(one)
  const { incident } = one
  if (isPartOfOpenIncident(one, facts.incidents))
    refuse('conflict', followUpWords.alreadyInIncident(`${incident}`))
}

function record(
  decision: Decision,
  kind: 'incident_opened' | 'linked_to_incident',
  { id, title }: Incident,
  because?: Because,
  isOwn = false,
): void {
  const own = isOwn ? { own: true as const } : {}
  if (because) decision.recordBy(because.rule, kind, { incident: id, title, because, ...own })
  else decision.record(kind, { incident: id, title, ...own })
}
