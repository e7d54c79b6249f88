import type { Calendar } from '@caselead/core/calendar/calendar.ts'
import type { EventData } from '@caselead/core/case/events.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { business, accounts as cast, team as castTeam } from '../../demo/cast.ts'
import { comparable } from '../../input/email-address.ts'
import type { Scenario } from './shape.ts'

const rested = { load: 0, lastAssignedAt: null, timeOff: [] }

/** The demo's people; they are known by their mail addresses. */
export const demoTeam = (): Agent[] =>
  castTeam.map((one) => ({ ...one, id: one.email, hours: business, capacity: 20, ...rested }))

/** The team of a scenario; `desk` is the desk's own. */
export function teamOf({ team }: Scenario, desk: readonly Agent[]): Agent[] {
  if (team === 'desk') return desk.map((agent) => ({ ...agent, ...rested }))
  if (team === 'demo') return demoTeam()
  return team.map(({ zone, hours, ...one }) => ({
    ...one,
    email: comparable(one.email),
    id: one.email,
    hours: { zone, hours, holidays: [] } as Calendar,
    ...rested,
  }))
}

export interface Customer {
  contact: EventData['opened']['contact']
  account: EventData['opened']['account']
}

/** Everybody who may open a case: the scenario's own accounts, else the demo's. */
export function customersOf({ accounts }: Scenario): Map<string, Customer> {
  const demo = cast.map(({ contacts, valueUsd: value, ...account }) => ({
    ...account,
    value,
    contacts: contacts.map(({ name }) => name),
  }))
  const known = accounts.length > 0 ? accounts : demo
  return new Map(
    known.flatMap(({ name, plan, vip, value, contacts }) =>
      contacts.map((contact) => [
        contact,
        {
          contact: { id: contact, name: contact },
          account: { id: name, name, plan, vip, valueUsd: value },
        },
      ]),
    ),
  )
}

export const colleague = (team: readonly Agent[], name: string): Agent | undefined =>
  team.find((agent) => agent.name === name || agent.email === comparable(name))
