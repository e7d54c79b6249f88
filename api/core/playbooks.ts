import { mustBeOpen, refuse } from './checks.ts'
import type { CommandOf } from './commands.ts'
import type { Because } from './events.ts'
import type { Matrix, Playbook } from './matrix.ts'
import type { Case } from './state.ts'
import type { Unfolding } from './unfolding.ts'

/** Its steps as they are now; a playbook under way is not started again. */
export function startPlaybook(draft: Unfolding, playbook: string, because?: Because): boolean {
  const book = draft.facts.matrix.playbooks[playbook]
  const isUnderWay = draft.case.playbooks?.some((run) => run.playbook === playbook)
  if (!book || isUnderWay) return false
  const data = { playbook, title: book.title, steps: book.steps }
  if (because) draft.recordBy(because.rule, 'playbook_started', { ...data, because })
  else draft.record('playbook_started', data)
  return true
}

/** Those not under way on the case, what belongs to its rung first. */
export function playbooksToStart(
  { level, playbooks = [] }: Case,
  matrix: Pick<Matrix, 'playbooks'>,
): (Playbook & { playbook: string })[] {
  const others = Object.entries(matrix.playbooks)
    .filter(([name]) => !playbooks.some(({ playbook }) => playbook === name))
    .map(([playbook, book]) => ({ ...book, playbook }))
  const isOfRung = ({ rung }: Playbook) => rung === level
  return [...others.filter(isOfRung), ...others.filter((book) => !isOfRung(book))]
}

export function beginPlaybook(draft: Unfolding, command: CommandOf<'start_playbook'>): void {
  mustBeOpen(draft.case)
  if (!Object.hasOwn(draft.facts.matrix.playbooks, command.playbook)) {
    refuse('not_found', 'There is no such playbook.', 'playbook')
  }
  if (!startPlaybook(draft, command.playbook)) {
    refuse('conflict', 'This playbook is under way already.')
  }
}

export function tickStep(draft: Unfolding, command: CommandOf<'tick_step'>): void {
  mustBeOpen(draft.case)
  const { playbook, step, done } = command
  const run = draft.case.playbooks?.find((each) => each.playbook === playbook)
  const found = run?.steps[step]
  if (!found) refuse('not_found', 'There is no such step.', 'step')
  if ((found.doneAt !== null) === done) {
    refuse('conflict', done ? 'This step is done already.' : 'This step is not done yet.')
  }
  draft.record('playbook_step', { playbook, step, done })
}
