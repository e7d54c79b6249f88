import { refuse } from '@caselead/core/base/checks.ts'
import type { Level } from '@caselead/core/base/vocabulary.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { listedOn, type Matrix, type Owner, type Rung } from '@caselead/core/matrix/matrix.ts'
import { isAway, isOnDuty } from '@caselead/core/team/on-duty.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { offDays } from '@caselead/core/team/typed-days-off.ts'
import { typedHours } from '@caselead/core/team/typed-hours.ts'
import { hoursInWords, initials } from '@caselead/core/wording/standing.ts'
import { newestMatrix } from '@caselead/db/matrix/matrices.ts'
import type { PageRequest } from '@caselead/db/pages.ts'
import type { Db } from '@caselead/db/tables.ts'
import {
  casesHeldBy,
  countFormerMembers,
  formerMembers,
  member,
  memberPage,
} from '@caselead/db/team/team.ts'
import { timeOffOf } from '@caselead/db/team/time-off.ts'
import { storedMatrix } from '../../matrix/stored.ts'
import { people } from '../../runtime/roster.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { colleagueList } from '../case/colleagues.ts'
import { paging } from '../types/paging.ts'
import type { FormerMembers, PersonDetail, RungStaff, TeamMember, TeamView } from '../types/team.ts'

/** A page of the team as it is now, and who answers for which rung. */
export async function team(
  { db, now }: Runtime,
  asked: PageRequest & { words: string },
): Promise<TeamView> {
  const [everybody, matrix, { found, total }, left] = await Promise.all([
    people(db, now()),
    matrixOf(db),
    memberPage(db, asked),
    countFormerMembers(db),
  ])
  const known = new Map(everybody.map((agent) => [agent.id, agent]))
  return {
    people: found.rows.flatMap(({ id }) => {
      const agent = known.get(id)
      return agent ? [memberView(agent, matrix, now())] : []
    }),
    paging: paging(found, total),
    rungs: (matrix?.rungs ?? []).map((rung) => rungView(rung, everybody, now())),
    left,
  }
}

const mostNamed = 20

function rungView(rung: Rung, everybody: Agent[], at: number): TeamView['rungs'][number] {
  const { level, tier, inWords, owners, backups } = rung
  const known = new Set(everybody.map(({ email }) => email))
  const shown = (staff: Owner[]) =>
    staff.slice(0, mostNamed).map((owner) => staffOf(owner, everybody, at))
  return {
    ...{ level, tier, inWords, owners: shown(owners), backups: shown(backups) },
    otherOwners: Math.max(0, owners.length - mostNamed),
    otherBackups: Math.max(0, backups.length - mostNamed),
    isStaffed: listedOn(rung).some(({ contact }) => known.has(contact)),
  }
}

/** A page of those who have left the team. */
export async function left({ db }: Runtime, asked: PageRequest): Promise<FormerMembers> {
  const { found, total } = await formerMembers(db, asked)
  return {
    people: found.rows.map(({ id, name, email, left_at }) => ({
      ...{ id, name, email, leftAt: left_at ?? 0 },
    })),
    paging: paging(found, total),
  }
}

/** Somebody on the team with their hours and time off. */
export async function person({ db, now }: Runtime, id: string): Promise<PersonDetail> {
  const row = await member(db, id)
  if (!row) return refuse('not_found', notFoundWords.colleague)
  const [everybody, matrix, off, held] = await Promise.all([
    people(db, now()),
    matrixOf(db),
    timeOffOf(db, id, now()),
    casesHeldBy(db, id),
  ])
  const agent = everybody.find((each) => each.id === id)
  if (!agent) return refuse('not_found', notFoundWords.colleague)
  const mayTakeOver = everybody.filter((each) => each.id !== id && each.role !== 'partner')
  const successors = colleagueList(mayTakeOver, '', now())
  return {
    ...memberView(agent, matrix, now()),
    typed: typedHours(agent.hours),
    off: off.map(({ id, starts_at, ends_at }) => ({
      id,
      ...offDays({ from: starts_at, to: ends_at }, row.zone),
    })),
    toHandOver: held.filter((one) => one.tier !== 4 || one.assignee_id !== id).length,
    successors: successors.colleagues,
    otherSuccessors: successors.others,
  }
}

async function matrixOf(db: Db): Promise<Matrix | null> {
  const newest = await newestMatrix(db)
  return newest && storedMatrix(newest)
}

function memberView(agent: Agent, matrix: Matrix | null, at: number): TeamMember {
  const { id, name, title, email, role, tier, skills, capacity, load, hours, timeOff } = agent
  const isIn = (owners: Owner[]) => owners.some(({ contact }) => contact === email)
  const levels = (which: 'owners' | 'backups'): Level[] =>
    (matrix?.rungs ?? []).filter((rung) => isIn(rung[which])).map(({ level }) => level)
  const [next] = timeOff.toSorted((a, b) => a.from - b.from)
  return {
    ...{ id, name, title, email, role, tier, skills, capacity, load },
    initials: initials(name),
    hours: hoursInWords(hours),
    onDuty: isOnDuty(agent, at),
    nextOff: next ? { ...offDays(next, hours.zone), isNow: next.from <= at } : null,
    owns: levels('owners'),
    backsUp: levels('backups'),
  }
}

function staffOf(owner: Owner, everybody: Agent[], at: number): RungStaff {
  const agent = everybody.find(({ email }) => email === owner.contact)
  if (!agent) return { name: owner.name, state: 'not on the team' }
  if (isAway(agent, at)) return { name: agent.name, state: 'on leave' }
  return { name: agent.name, state: isOnDuty(agent, at) ? 'on duty' : 'off duty' }
}
