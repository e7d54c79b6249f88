import type { RecordedAct } from '@caselead/core/simulate/recorded-act.ts'
import { actorOf, commandsFor, inWords, type Origin } from './commands.ts'
import type { Step } from './steps.ts'

/** An incident's steps as what people did to a case. What our desk refuses is kept as a note. */
export const incidentActs = (origin: Origin, caseId: number, steps: Step[]): RecordedAct[] =>
  steps.map((step) => {
    const actor = actorOf(origin, step)
    return {
      caseId,
      at: step.at,
      acts: (one) => commandsFor(origin, step, steps, one).map((command) => ({ actor, command })),
      instead: ({ message }) => ({ do: 'note', body: `${inWords(step)}: ${message}` }),
    }
  })
