import type { Named } from '@caselead/core/base/actor.ts'
import { refuse, requiredText, together } from '@caselead/core/base/checks.ts'
import type { Instant } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { type FigureName, figureNames } from '@caselead/core/figures/definitions/definitions.ts'
import {
  type ActionKind,
  type ActionSaid,
  actionKinds,
} from '@caselead/core/review/actions/action.ts'
import { dayAt, daysAfter, isDay } from '@caselead/core/review/actions/reminders.ts'
import { z } from 'zod'
import { line } from '../../../input/shapes.ts'
import { inputWords } from '../../../input/words.ts'
import type { Runtime } from '../../../runtime/runtime.ts'
import { teammate } from '../../colleague.ts'
import { actionWords } from './words.ts'

export const SaidOfAction = z.object({
  what: line().describe('What is to be done.'),
  kind: line(20).describe(
    'What it’s for: `prevent`, `detect`, `mitigate`, `communicate`, `train` or `document`.',
  ),
  owner: line().describe('Who owns it, by id, address or name.'),
  due: line(10).describe('The day it’s due, in the team’s time zone: "2026-12-04".'),
  figure: line(40).describe(
    'The figure of Health it’s meant to move, as `agent.health` names it; empty for none.',
  ),
})

export interface CheckedAction extends ActionSaid {
  /** By name. */
  owner: string
}

interface Calendar {
  now: Instant
  zone: string
  /** The day it was due before, which may stay. */
  dueBefore?: string
}

/** What was typed of an action; everything that's wrong is refused at once. */
export async function checkedAction(
  runtime: Runtime,
  typed: z.output<typeof SaidOfAction>,
  calendar: Calendar,
): Promise<CheckedAction> {
  const found = typed.owner === '' ? null : await ownerOf(runtime, typed.owner)
  const [what, kind, owner, dueOn, figure] = together(
    () => requiredText(typed.what, 'what', actionWords.whatMissing),
    () => kindIn(typed.kind),
    () => there(found),
    () => dayIn(typed.due, calendar),
    () => figureIn(typed.figure),
  )
  return { what, kind, ownerId: owner.id, owner: owner.name, dueOn, figure }
}

async function ownerOf(runtime: Runtime, who: string): Promise<Named | Refusal> {
  try {
    const owner = await teammate(runtime, who, 'owner')
    return owner ?? refuse('invalid', actionWords.partnerCannotOwn, 'owner')
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

function there(found: Named | Refusal | null): Named {
  if (found instanceof Refusal) throw found
  return found ?? refuse('invalid', actionWords.ownerMissing, 'owner')
}

const kindIn = (typed: string): ActionKind =>
  actionKinds.find((each) => each === typed) ?? refuse('invalid', actionWords.kindMissing, 'kind')

const figureIn = (typed: string): FigureName | null =>
  typed === ''
    ? null
    : (figureNames.find((each) => each === typed) ??
      refuse('invalid', inputWords.notOffered, 'figure'))

const furthestDays = 731

function dayIn(typed: string, { now, zone, dueBefore }: Calendar): string {
  if (!isDay(typed)) return refuse('invalid', actionWords.dueMissing, 'due')
  const today = dayAt(now, zone)
  if (typed !== dueBefore && typed < today) return refuse('invalid', actionWords.duePast, 'due')
  return typed > daysAfter(today, furthestDays)
    ? refuse('invalid', actionWords.dueFar, 'due')
    : typed
}
