import type { Because, CaseEvent } from '../events.ts'
import { type Kinds, plain } from './kind.ts'

export interface PlaybookEvents {
  playbook_started: {
    /** Its key in the matrix. */
    playbook: string
    /** As the matrix had them then. */
    title: string
    steps: string[]
    because?: Because
  }
  /** A step ticked off or taken back. */
  playbook_step: {
    playbook: string
    /** Counted from 0. */
    step: number
    done: boolean
  }
}

export const playbook: Kinds<PlaybookEvents> = {
  playbook_started: {
    visibility: 'internal',
    record: ({ data }) => ({
      sentence: `Playbook started: ${data.title}`,
      body: data.steps.join('\n'),
    }),
    partner: null,
    hands: 'acts',
    ...plain,
    call: null,
  },
  playbook_step: {
    visibility: 'internal',
    record: ({ data, seq }, events) => {
      const run = runOf(data.playbook, seq, events)
      return {
        sentence: ticked(data.step + 1, run?.title ?? data.playbook, data.done),
        body: run?.steps[data.step] ?? null,
      }
    },
    partner: null,
    hands: 'acts',
    ...plain,
    isWork: true,
    call: null,
  },
}

const ticked = (step: number, title: string, done: boolean): string =>
  done ? `Step ${step} of “${title}” is done` : `Step ${step} of “${title}” is open again`

/** The run a step belonged to: a playbook may be started again, under another title. */
const runOf = (playbook: string, seq: number, events: readonly CaseEvent[]) =>
  events
    .filter((event) => event.kind === 'playbook_started')
    .findLast((begun) => begun.data.playbook === playbook && begun.seq < seq)?.data
