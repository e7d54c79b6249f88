import type { Instant } from '../../base/instant.ts'
import type { FigureName } from '../../figures/definitions/definitions.ts'
import { type Agent, isLeading } from '../../team/people.ts'

/** What an action is for. */
export const actionKinds = [
  'prevent',
  'detect',
  'mitigate',
  'communicate',
  'train',
  'document',
] as const
export type ActionKind = (typeof actionKinds)[number]

/** How an action may end. */
export const actionEnds = ['done', 'not_doing'] as const
export type ActionEnd = (typeof actionEnds)[number]

export interface Ended {
  how: ActionEnd
  at: Instant
  by: string
  /** What shows that it's done, or the reason for not doing it. */
  why: string
  /** Where it can be seen. */
  url: string | null
}

/** What people say of an action. */
export interface ActionSaid {
  kind: ActionKind
  what: string
  /** Null where they were removed. */
  ownerId: string | null
  /** A day of the team's calendar: "2026-12-04" */
  dueOn: string
  /** What it's meant to move. */
  figure: FigureName | null
}

export type ActionState = ActionEnd | 'open' | 'late'

/** As of a day of the team's calendar. It's late from the day after it was due. */
export function stateOf(
  { dueOn, ended }: { dueOn: string; ended: Pick<Ended, 'how'> | null },
  today: string,
): ActionState {
  if (ended) return ended.how
  return dueOn < today ? 'late' : 'open'
}

/** Whoever leads, and whoever owns it. */
export const mayWorkOn = (
  { ownerId }: Pick<ActionSaid, 'ownerId'>,
  me: Pick<Agent, 'id' | 'role'>,
): boolean => isLeading(me) || ownerId === me.id

/** What happened to an action. */
export const actionSteps = ['added', 'changed', 'done', 'not_doing', 'reopened'] as const
export type ActionStep = (typeof actionSteps)[number]

/** What can be changed of an action, in the order it's told. */
export const actionFields = ['what', 'kind', 'owner', 'due', 'figure'] as const
export type ActionField = (typeof actionFields)[number]

/** What it was and is; null for nothing. Owners are named. */
export interface ActionChange {
  field: ActionField
  from: string | null
  to: string | null
}

export interface ActionStepTold {
  changes: ActionChange[]
  /** Why it was changed, what shows that it's done, or the reason for not doing it. */
  why: string | null
  url: string | null
}

/** Of one review. */
export const mostActions = 100

type Named = Omit<ActionSaid, 'ownerId'> & { owner: string | null }

/** What differs between two versions of an action; all of it where there was none before. */
export function changesBetween(before: Named | null, after: Named): ActionChange[] {
  const fieldOf: Record<ActionField, (said: Named) => string | null> = {
    what: ({ what }) => what,
    kind: ({ kind }) => kind,
    owner: ({ owner }) => owner,
    due: ({ dueOn }) => dueOn,
    figure: ({ figure }) => figure,
  }
  return actionFields
    .map((field) => ({ field, from: before && fieldOf[field](before), to: fieldOf[field](after) }))
    .filter(({ from, to }) => from !== to)
}
