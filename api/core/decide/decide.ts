import type { Actor } from '../base/actor.ts'
import type { Instant } from '../base/instant.ts'
import type { Command, CommandOf } from '../case/commands.ts'
import { Decision, type DecisionInput } from '../case/decision.ts'
import type { CaseEvent } from '../case/events.ts'
import type { Case } from '../case/state.ts'
import { passOver } from '../ladder/ladder.ts'
import { escalateAccount, followAccount } from '../rules/account-escalation.ts'
import { linkIncident, openIncident } from '../rules/incidents.ts'
import { beginPlaybook, tickStep } from '../rules/playbooks.ts'
import { promiseReport, sendReport, withdrawReport } from '../rules/reports.ts'
import {
  declineTelling,
  doubtTicket,
  followTicket,
  linkTicket,
  openTicket,
  recordTicket,
  unlinkTicket,
} from '../rules/tickets.ts'
import {
  askCustomer,
  changePriority,
  nameLead,
  note,
  promiseUpdate,
  reply,
  resolve,
  resume,
  sendUpdate,
  setCategory,
  wait,
} from './decide-agent.ts'
import { answerSurvey, askToEscalate, close, open, reopen, write } from './decide-customer.ts'
import { accept, assign, bounceBack, decline, escalate } from './decide-handoff.ts'
import { addFollower, offerFollower, removeFollower } from './followers.ts'
import { foresee } from './foresee.ts'
import { moveToMatrix } from './move-to-matrix.ts'
import { keepPromising } from './promises.ts'
import { readAgain } from './read-again.ts'
import { askRefund, authoriseRefund, declineRefund } from './refunds.ts'
import { reportUndelivered } from './report-undelivered.ts'

/** What follows from a command: numbered events, or a refusal. The case itself is not touched. */
export function decide(
  before: Case | null,
  id: number,
  command: Command,
  at: Instant,
  actor: Actor,
  facts: DecisionInput,
): { case: Case; events: CaseEvent[] } {
  const decision = new Decision(before, id, at, actor, facts)
  carryOut(decision, command)
  keepPromising(decision)
  return { case: decision.case, events: decision.events }
}

const decisions: { [D in Command['do']]: (decision: Decision, command: CommandOf<D>) => void } = {
  open,
  write,
  ask_to_escalate: askToEscalate,
  decline_escalation: decline,
  reply,
  note,
  promise_update: promiseUpdate,
  send_update: sendUpdate,
  escalate,
  accept_handoff: accept,
  bounce_back: bounceBack,
  ask: askCustomer,
  wait_on_customer: wait,
  resume,
  name_lead: nameLead,
  assign,
  change_priority: changePriority,
  move_to_matrix: moveToMatrix,
  set_category: setCategory,
  read_again: readAgain,
  ask_refund: askRefund,
  authorise_refund: authoriseRefund,
  decline_refund: declineRefund,
  open_incident: openIncident,
  link_incident: linkIncident,
  open_ticket: openTicket,
  record_ticket: recordTicket,
  link_ticket: linkTicket,
  unlink_ticket: unlinkTicket,
  follow_ticket: followTicket,
  doubt_ticket: doubtTicket,
  decline_telling: declineTelling,
  promise_report: promiseReport,
  send_report: sendReport,
  withdraw_report: withdrawReport,
  start_playbook: beginPlaybook,
  tick_step: tickStep,
  escalate_account: escalateAccount,
  follow_account: followAccount,
  pass_over: passOver,
  foresee,
  resolve,
  reopen,
  close,
  answer_survey: answerSurvey,
  report_undelivered: reportUndelivered,
  add_follower: addFollower,
  offer_follower: offerFollower,
  remove_follower: removeFollower,
  note_file: (decision, { do: _, ...file }) => {
    decision.record('file_received', file)
  },
}

function carryOut<D extends Command['do']>(decision: Decision, command: CommandOf<D>): void {
  decisions[command.do as D](decision, command)
}
