import {
  business,
  type CastAgent,
  dana,
  ines,
  jonas,
  maya,
  ravi,
  sofia,
  staff,
} from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper, roster, tuesday, who, whole } from '../../setup/on-paper.ts'

const matrix = defaultMatrix(staff, business)
const inZone = (zone: string, ...those: CastAgent[]): Agent[] =>
  roster().map((agent) =>
    those.some(({ email }) => email === agent.email)
      ? { ...agent, hours: { ...agent.hours, zone } }
      : agent,
  )
const onLeave = (from: number, to: number, ...those: CastAgent[]): Agent[] =>
  roster().map((agent) =>
    those.some(({ email }) => email === agent.email)
      ? { ...agent, timeOff: [{ from, to }] }
      : agent,
  )
const toL2 = { do: 'escalate', to: 'L2', reason: 'Beyond me', packet: whole } as const

/** When the handoff clock runs out, in open minutes of the desk from nine o'clock on. */
const due = (paper: OnPaper) => ((paper.clock('handoff')?.dueAt ?? 0) - paper.now) / minutes(1)

describe('acceptance is waited for from when whoever is called can have heard', () => {
  test('at once, where it is day', () => {
    expect(due(new OnPaper().do(by(maya), toL2))).toBe(120)
  })

  test('from eight in the morning, where it is night', () => {
    // Nine o'clock in Berlin is three in the morning in New York.
    const people = inZone('America/New_York', dana, ravi, ines)
    const paper = new OnPaper({ people }).do(by(maya), toL2)
    expect(paper.case.handoff).toMatchObject({ heardFrom: tuesday + hours(5) })
    expect(due(paper)).toBe(5 * 60 + 120)
  })

  test('at once where it is critical, whatever the hour', () => {
    const people = inZone('America/New_York', ines, jonas)
    const paper = new OnPaper({ impact: 'many', urgency: 'blocked', people })
    expect(paper.case.handoff?.to).toEqual(who(ines))
    expect(due(paper)).toBe(15)
  })

  test('and whoever accepts within that time is on time', () => {
    const people = inZone('America/New_York', dana, ravi, ines)
    const paper = new OnPaper({ people }).do(by(maya), toL2).pass(hours(6))
    expect(paper.case.handoff?.to).toEqual(who(dana))
    paper.do(by(dana), { do: 'accept_handoff' })
    expect(paper.events.at(-1)).toMatchObject({ data: { onTime: true } })
  })
})

describe('nobody on leave is waited for', () => {
  const always: [number, number] = [tuesday - hours(24), tuesday + hours(24 * 7)]

  test('a rung whose people are all on leave is passed over at once', () => {
    const people = onLeave(...always, ines, jonas)
    const paper = new OnPaper({ impact: 'many', urgency: 'blocked', people })
    expect(paper.case).toMatchObject({ level: 'L4', handoff: { to: who(sofia) } })
  })

  test('nor is somebody who leaves before they can hear of it', () => {
    const people = inZone('America/New_York', dana, ravi, ines).map((agent) =>
      agent.email === dana.email
        ? { ...agent, timeOff: [{ from: tuesday + hours(2), to: tuesday + hours(72) }] }
        : agent,
    )
    expect(new OnPaper({ people }).do(by(maya), toL2).case.handoff?.to).toEqual(who(ravi))
  })

  test('whoever falls ill while they are waited for is passed over at once', () => {
    const people = roster()
    const paper = new OnPaper({ people }).do(by(maya), toL2)
    const called = people.find(({ name }) => name === paper.case.handoff?.to.name)
    const system = { type: 'system', rule: 'on-leave' } as const
    expect(paper.do(system, { do: 'pass_over' }).events.at(-1)?.kind).toBe('escalated')
    called?.timeOff.push({ from: paper.now, to: paper.now + hours(24) })
    paper.do(system, { do: 'pass_over' })
    expect(paper.events.at(-1)).toMatchObject({
      kind: 'assigned',
      data: { reason: expect.stringContaining(`${called?.name} is on leave`) },
    })
    expect(paper.case.handoff?.to.id).not.toBe(called?.id)
  })

  test('at the top, the first named is responsible all the same', () => {
    const directors = staff.L4
    const emails = [...directors.owners, ...directors.backups].map(({ contact }) => contact)
    const people = roster().map((agent) =>
      emails.includes(agent.email) || [ines.email, jonas.email].includes(agent.email)
        ? { ...agent, timeOff: [{ from: always[0], to: always[1] }] }
        : agent,
    )
    const paper = new OnPaper({ impact: 'many', urgency: 'blocked', people })
    expect(paper.case.handoff?.to).toEqual(who(sofia))
  })
})

test('the matrix in use has quiet hours, or these tests would say nothing', () => {
  expect(matrix.quietHours).toEqual({ from: '20:00', to: '08:00' })
})
