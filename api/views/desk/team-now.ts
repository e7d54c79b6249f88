import { caseNumber } from '@caselead/core/case/state.ts'
import { backAt, isOnDuty } from '@caselead/core/team/on-duty.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { shiftAt } from '@caselead/core/team/shift.ts'
import { teamStanding } from '@caselead/db/case/counts.ts'
import { pageLength } from '@caselead/db/pages.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { DutyView, TeammateView } from '../types/desk.ts'

/** Whether somebody works now, and until or from when. */
export function dutyOf(agent: Agent, at: number): DutyView {
  const shift = shiftAt(agent, at)
  const isOn = isOnDuty(agent, at)
  return {
    onDuty: isOn,
    until: isOn ? (shift.at(-1)?.closes ?? null) : null,
    from: isOn ? null : (shift.find(({ closes }) => closes > at)?.opens ?? null),
    backAt: backAt(agent, at),
    shift,
  }
}

/** How everybody else on the team stands: whoever is latest first, then whoever has to act first. */
export async function teamNow(
  { db }: Runtime,
  people: readonly Agent[],
  viewerId: string,
  at: number,
): Promise<TeammateView[]> {
  const standing = new Map((await teamStanding(db, at)).map((row) => [row.assignee_id, row]))
  const never = Number.MAX_SAFE_INTEGER
  return people
    .filter(({ id, role }) => id !== viewerId && role !== 'partner')
    .map((agent) => {
      const row = standing.get(agent.id)
      const { shift: _, ...duty } = dutyOf(agent, at)
      return {
        ...{ id: agent.id, name: agent.name, load: agent.load, capacity: agent.capacity },
        duty,
        next: row && row.due_at !== null ? { number: caseNumber(row.id), at: row.due_at } : null,
        late: Number(row?.late ?? 0),
      }
    })
    .toSorted((a, b) => b.late - a.late || (a.next?.at ?? never) - (b.next?.at ?? never))
    .slice(0, pageLength)
}
