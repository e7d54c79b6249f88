import { ines, maya } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { factsOf } from '@caselead/core/figures/facts/facts-of.ts'
import { postmortemOf } from '@caselead/core/review/postmortem.ts'
import { prepared } from '@caselead/core/review/prepared.ts'
import { preparedWords as words } from '@caselead/core/review/words.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper, whole } from '../../setup/on-paper.ts'

const agent = by(maya)
/** A case that nothing climbs by itself in, so that each line says all that happens. */
const calm = () => new OnPaper({ impact: 'one', urgency: 'inconvenient' })
const escalate = (paper: OnPaper) =>
  paper.do(agent, { do: 'escalate', to: 'L2', reason: 'Beyond me', packet: whole })
const accept = (paper: OnPaper) => paper.do(calledTo(paper), { do: 'accept_handoff' })
const calledTo = ({ case: { handoff } }: OnPaper) => ({
  ...({ type: 'agent', id: '', name: '' } as const),
  ...handoff?.to,
})
const solve = (paper: OnPaper, who = agent) =>
  paper.do(who, { do: 'resolve', resolution: 'The driver was too old.' })
const reopen = (paper: OnPaper) => paper.do(paper.customer, { do: 'reopen', reason: 'It is back' })
const ask = (paper: OnPaper) =>
  paper.do(paper.customer, { do: 'ask_to_escalate', reason: 'Too slow' })
const drop = (paper: OnPaper) => paper.do(agent, { do: 'close', why: 'No answer' })

const same = { cases: 0, accounts: 0, meanwhile: 0 }
const pageOf = (paper: OnPaper) => {
  const one = prepared(paper.events, factsOf(paper.events, paper.matrix))
  return postmortemOf(one, { customer: 'Bright', stoppedMs: 0, same, causes: [] })
}

describe('it says what is true', () => {
  test.for<[string, () => OnPaper, says: string[], saysNot: string[]]>([
    ['nobody was called', () => solve(calm()), [words.onTime], [words.allAnswered]],
    ['whoever was called accepted', () => solve(accept(escalate(calm()))), [words.allAnswered], []],
    [
      'whoever was called returned it',
      () => solve(escalate(calm()).do(by(ines), { do: 'bounce_back', missing: 'The log files' })),
      [words.allAnswered, words.returned(1)],
      [words.nothingWrong],
    ],
    [
      'solved by another before whoever was called answered',
      () => solve(escalate(calm()).pass(minutes(5))),
      [words.unanswered(1)],
      [words.allAnswered, words.nothingWrong],
    ],
    [
      'still waiting for whoever was called',
      () => escalate(calm()),
      [],
      [words.allAnswered, words.unanswered(1)],
    ],
    [
      'nobody accepted in time',
      () => solve(accept(escalate(calm()).pass(hours(30)))),
      [],
      [words.onTime, words.nothingWrong],
    ],
    [
      'nobody answered a request to escalate',
      () => solve(ask(calm()).pass(hours(30))),
      [words.askedToEscalate(1)],
      [words.onTime, words.nothingWrong],
    ],
    ['reopened', () => solve(reopen(solve(calm()))), [words.reopened(1)], [words.nothingWrong]],
  ])('%s', ([, paper, says, saysNot]) => {
    const page = pageOf(paper())
    const all = [...page.wentWell, ...page.wentWrong, ...page.lucky]
    expect(all).toEqual(expect.arrayContaining(says))
    expect(all.filter((each) => saysNot.includes(each))).toEqual([])
  })

  test.for<[string, () => OnPaper, status: string, resolution: string[]]>([
    ['solved', () => solve(calm().pass(hours(1))), 'Solved after 1 h', ['The driver was too old.']],
    ['reopened', () => reopen(solve(calm())), 'Still open', []],
    ['closed in the end', () => drop(reopen(solve(calm()))), 'Closed without a solution', []],
  ])('how it ended: %s', ([, paper, status, resolution]) => {
    expect(pageOf(paper())).toMatchObject({ status: [status], resolution })
  })
})
