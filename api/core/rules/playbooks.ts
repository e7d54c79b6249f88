import { refuse } from '../base/checks.ts'
import type { CommandOf } from '../case/commands.ts'
import type { Decision } from '../case/decision.ts'
import type { Because } from '../case/events.ts'
import { isUnderWay } from '../case/evolve/follow-up.ts'
import type { Case } from '../case/state.ts'
import { mustBeOpen } from '../case/state.ts'
import type { Matrix, Playbook } from '../matrix/matrix.ts'
import { followUpWords } from './words.ts'

/** Started by a rule once per case; a person may start a finished one again. */
export function startPlaybook(decision: Decision, playbook: string, because: Because): void {
  const book = decision.facts.matrix.playbooks[playbook]
  const wasStarted = decision.case.playbooks?.some((run) => run.playbook === playbook)
  if (!book || wasStarted) return
  const { title, steps } = book
  decision.recordBy(because.rule, 'playbook_started', { playbook, title, steps, because })
}

/** Those not under way on the case, what belongs to its rung first. */
export function playbooksToStart(
  { level, playbooks = [] }: Case,
  matrix: Pick<Matrix, 'playbooks'>,
): (Playbook & { playbook: string })[] {
  const others = Object.entries(matrix.playbooks)
    .filter(([name]) => !playbooks.some((run) => run.playbook === name && isUnderWay(run)))
    .map(([playbook, book]) => ({ ...book, playbook }))
  const isOfRung = ({ rung }: Playbook) => rung === level
  return [...others.filter(isOfRung), ...others.filter((book) => !isOfRung(book))]
}

export function beginPlaybook(decision: Decision, command: CommandOf<'start_playbook'>): void {
  mustBeOpen(decision.case)
  const { playbook } = command
  const { playbooks } = decision.facts.matrix
  const book = Object.hasOwn(playbooks, playbook) ? playbooks[playbook] : undefined
  if (!book) refuse('not_found', followUpWords.playbookNotFound, 'playbook')
  const runs = decision.case.playbooks ?? []
  if (runs.some((run) => run.playbook === playbook && isUnderWay(run))) {
    refuse('conflict', followUpWords.playbookRunning)
  }
  decision.record('playbook_started', { playbook, title: book.title, steps: book.steps })
}

export function tickStep(decision: Decision, command: CommandOf<'tick_step'>): void {
  mustBeOpen(decision.case)
  const { playbook, step, done } = command
  const run = decision.case.playbooks?.find((each) => each.playbook === playbook)
  const found = run?.steps[step]
  if (!found) refuse('not_found', followUpWords.stepNotFound, 'step')
  if ((found.doneAt !== null) === done) {
    refuse('conflict', done ? followUpWords.stepDone : followUpWords.stepNotDone)
  }
  decision.record('playbook_step', { playbook, step, done })
}
