import type { Instant } from '../base/instant.ts'
import type { DecisionInput } from '../case/decision.ts'
import type { CaseEvent } from '../case/events.ts'
import { speaks } from '../case/evolve/human-words.ts'
import { kindOf } from '../case/kinds/catalogue.ts'
import { type Case, isOpen } from '../case/state.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { progressOf } from './progress.ts'
import { handsNow } from './progress-words.ts'
import { standing } from './standing.ts'

/**
 * An update for the lead to make their own: what happened since the customer last heard from us,
 * in words the customer may read. Null while there is nothing to tell of: the case is over.
 */
export function draftUpdate(
  one: Case,
  events: readonly CaseEvent[],
  seen: Pick<DecisionInput, 'people'> & { matrix: Matrix; now: Instant },
): string | null {
  if (!isOpen(one)) return null
  const since = events.findLastIndex((event) => speaks(event) || event.kind === 'update_sent')
  const told = events.slice(since + 1).flatMap((event) => lineOf(event) ?? [])
  const worked = events.slice(since + 1).some((event) => kindOf(event).isWork)
  const lines = [...new Set([...told, ...(worked ? ['Our team worked on it.'] : [])])]
  const words = since === -1 ? fromTheBeginning : sinceLastUpdate
  return [
    `Hello ${one.contact.name},`,
    lines.length > 0 ? [words.told, ...lines.map((line) => `- ${line}`)].join('\n') : words.nothing,
    [
      ...(one.waitingSince === null ? [`Your case is ${standing(one, seen.matrix)}.`] : []),
      handsNow(progressOf(one, seen)),
    ].join(' '),
  ].join('\n\n')
}

const fromTheBeginning = { told: 'What’s happened so far:', nothing: 'There’s no news yet.' }

const sinceLastUpdate = {
  told: 'Since our last update:',
  nothing: 'There’s no change since our last update.',
}

const lineOf = (event: CaseEvent): string | null => kindOf(event).draft?.(event) ?? null
