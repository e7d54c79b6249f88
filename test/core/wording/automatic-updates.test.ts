import { business, ines, maya, staff } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { expect, test } from 'vitest'
import { by, OnPaper, whole } from '../../setup/on-paper.ts'

const matrix = defaultMatrix(staff, business)

/** The default matrix for a team nobody needs to hurry. */
const calm: Matrix = {
  ...matrix,
  rungs: matrix.rungs.map((rung) => ({ ...rung, inactivity: {} })),
  targets: { ...matrix.targets, P2: { ...matrix.targets.P2, inactivity: 6000 } },
}

const agent = by(maya)
const accepted = (paper: OnPaper) =>
  paper.case.handoff ? paper.do(by(ines), { do: 'accept_handoff' }) : paper

const steps = {
  'an automatic update': (paper: OnPaper) =>
    accepted(paper.pass((paper.case.promise?.by ?? paper.now) - paper.now)),
  'the customer writes': (paper: OnPaper) => paper.write('Any news?'),
  'the customer may leave': (paper: OnPaper) => accepted(paper.write('We will cancel.')),
  'the customer closes it and writes again': (paper: OnPaper) =>
    paper.do(paper.customer, { do: 'close', why: '' }).write('It is back.'),
  'a reply': (paper: OnPaper) => paper.do(agent, { do: 'reply', body: 'Found it' }),
  'an update by hand': (paper: OnPaper) =>
    paper.do(agent, { do: 'send_update', body: 'Half done', nextBy: null }),
  'a question': (paper: OnPaper) =>
    paper.do(agent, { do: 'ask', question: 'Which?', alreadyGiven: null }),
  'a promise in words': (paper: OnPaper) =>
    paper.do(agent, { do: 'promise_update', by: paper.now + hours(1), words: 'A patch' }),
  'a promise without words': (paper: OnPaper) =>
    paper.do(agent, { do: 'promise_update', by: paper.now + hours(1), words: null }),
  'a note': (paper: OnPaper) => paper.do(agent, { do: 'note', body: 'Hm' }),
  'an escalation by hand': (paper: OnPaper) =>
    accepted(paper.do(agent, { do: 'escalate', to: 'L3', reason: 'Beyond me', packet: whole })),
  'a request, declined': (paper: OnPaper) =>
    paper
      .do(paper.customer, { do: 'ask_to_escalate', reason: 'Slow' })
      .pass(minutes(5))
      .do(agent, { do: 'decline_escalation', reason: 'Nearly done' }),
} as const

const auto = 'an automatic update'

test.for<[steps: (keyof typeof steps)[], count: number, brought: number]>([
  [[auto], 1, 0],
  [[auto, auto], 0, 1],
  [[auto, auto, auto], 1, 1],
  [[auto, auto, auto, auto], 0, 2],
  [[auto, 'the customer writes'], 1, 0],
  [[auto, 'the customer writes', auto], 0, 1],
  [['the customer writes', auto, 'the customer writes', auto], 0, 1],
  [[auto, 'the customer may leave'], 1, 0],
  [[auto, 'the customer may leave', auto], 0, 1],
  [[auto, 'the customer closes it and writes again'], 0, 0],
  [[auto, 'the customer closes it and writes again', auto], 1, 0],
  [[auto, 'a reply', auto], 1, 0],
  [[auto, 'an update by hand', auto], 1, 0],
  [[auto, 'a promise in words', auto], 1, 0],
  [[auto, 'a promise without words', auto], 0, 1],
  [[auto, 'a note', auto], 0, 1],
  [[auto, 'an escalation by hand', auto], 0, 1],
  [[auto, 'a request, declined', auto], 1, 0],
  [['a question', auto, auto, auto], 0, 0],
  [['a question', auto, auto, 'the customer writes', auto], 1, 0],
  [['a question', auto, auto, 'the customer writes', auto, auto], 0, 1],
  [[auto, 'a question', 'the customer writes', auto], 1, 0],
])('%j leaves %i in a row and brought in somebody %i times', ([taken, count, brought]) => {
  const paper = new OnPaper({ impact: 'team', matrix: calm })
  for (const step of taken) steps[step](paper)
  expect(paper.case.automaticUpdates).toBe(count)
  expect(paper.didBy('only-automatic-words')).toHaveLength(brought)
})
