import { keysOf } from '../../base/keyed.ts'
import { impacts, priorities, urgencies } from '../../base/vocabulary.ts'
import type { Matrix, Targets } from '../matrix.ts'
import type { Condition } from '../rule.ts'
import type { SlotKind } from './typed.ts'

/** A part of a matrix that its sentence lets people change. */
export interface Slot {
  /** As a finding names it: `rungs.L2.response`. */
  place: string
  kind: SlotKind
  /** Null where nothing is promised, or nothing happens. */
  value: string | number | null
}

export const peopleLists = ['owners', 'backups'] as const

/** What a rule waits for so many of, or so much of. */
export const thresholds = {
  recontactsAtLeast: 'count',
  reopenedAtLeast: 'count',
  automaticUpdatesAtLeast: 'count',
  valueAtLeast: 'amount',
  oddsAtLeast: 'share',
  upsetAtLeast: 'share',
  sentimentAtMost: 'tone',
} as const satisfies Partial<Record<keyof Condition, SlotKind>>

export type Threshold = keyof typeof thresholds

export const thresholdsOf = (when: Condition): Threshold[] =>
  keysOf(thresholds).filter((name) => when[name] !== undefined)

const targetKinds = {
  firstResponse: 'span or none',
  nextResponse: 'span or none',
  resolution: 'span',
  handoff: 'span',
  inactivity: 'span',
  update: 'span or none',
} as const satisfies Record<keyof Targets, SlotKind>

/** Every part that can be changed where it is said, in the order of the document. */
export const slotsOf = (matrix: Matrix): Slot[] => [
  ...matrix.rungs.flatMap(({ level, response, inactivity }) => [
    { place: `rungs.${level}.response`, kind: 'span' as const, value: response },
    ...priorities.map((priority) => ({
      place: `rungs.${level}.inactivity.${priority}`,
      kind: 'span or none' as const,
      value: inactivity[priority] ?? null,
    })),
  ]),
  ...impacts.flatMap((impact) =>
    urgencies.map((urgency) => ({
      place: `priorities.${impact}.${urgency}`,
      kind: 'priority' as const,
      value: matrix.priorities[impact][urgency],
    })),
  ),
  ...priorities.flatMap((priority) =>
    keysOf(targetKinds).map((name) => ({
      place: `targets.${priority}.${name}`,
      kind: targetKinds[name],
      value: matrix.targets[priority][name],
    })),
  ),
  ...matrix.rules.flatMap(({ name, sentence, when, off }) => [
    { place: `rules.${name}.off`, kind: 'switch' as const, value: off ? 'off' : 'on' },
    { place: `rules.${name}.sentence`, kind: 'sentence' as const, value: sentence },
    ...thresholdsOf(when).map((threshold) => ({
      place: `rules.${name}.when.${threshold}`,
      kind: thresholds[threshold],
      value: when[threshold] ?? null,
    })),
  ]),
]
