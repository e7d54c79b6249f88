import type { Matrix, Owner } from '../matrix.ts'
import { peopleLists, type Slot, slotsOf } from './slots.ts'
import { read, textOf } from './typed.ts'

/** What somebody typed into the sentences of a matrix. */
export interface TypedMatrix {
  /** Null where they left the slot out. */
  text: (place: string) => string | null
  /** Whom they left in a list of people and added to it, by address; null where they left it out. */
  people: (place: string) => readonly string[] | null
}

export interface Edited {
  matrix: Matrix
  /** Everything that doesn't fit, with its place. */
  wrongs: { message: string; field: string }[]
}

/** The matrix with what was changed in its sentences; what doesn't fit stays as it was. */
export function editMatrix(base: Matrix, typed: TypedMatrix, team: readonly Owner[]): Edited {
  const matrix = structuredClone(base)
  const wrongs: Edited['wrongs'] = []
  for (const { place, kind, value } of slotsOf(base)) {
    const text = typed.text(place)
    if (text === null || text === textOf(kind, value)) continue
    const { wrong, value: now = null } = read(kind, text)
    if (wrong === undefined) put(matrix, place, now)
    else wrongs.push({ message: wrong, field: place })
  }
  for (const rung of matrix.rungs) {
    for (const list of peopleLists) {
      const left = typed.people(`rungs.${rung.level}.${list}`)
      if (left !== null) rung[list] = named(left, rung[list], team)
    }
  }
  return { matrix, wrongs }
}

/** In the order they were listed; whoever is new comes last. */
function named(left: readonly string[], before: readonly Owner[], team: readonly Owner[]): Owner[] {
  const stay = before.filter(({ contact }) => left.includes(contact))
  const come = team.filter(
    ({ contact }) => left.includes(contact) && !stay.some((each) => each.contact === contact),
  )
  return [...stay, ...come]
}

/** What was changed from one version, to be changed in another, newer one as well; not what was added to it. */
export function changesTo(made: Matrix, draft: Matrix): TypedMatrix {
  const rules = draft.rules.filter(({ name }) => made.rules.some((each) => each.name === name))
  const [was, is] = [textsOf(made), textsOf({ ...draft, rules })]
  return {
    text: (place) => (is.get(place) === was.get(place) ? null : (is.get(place) ?? null)),
    people: (place) => {
      const [before, now] = [contactsAt(made, place), contactsAt(draft, place)]
      return now.join() === before.join() ? null : now
    },
  }
}

const textsOf = (matrix: Matrix): Map<string, string> =>
  new Map(slotsOf(matrix).map(({ place, kind, value }) => [place, textOf(kind, value)]))

function contactsAt({ rungs }: Matrix, place: string): string[] {
  for (const rung of rungs) {
    const list = peopleLists.find((each) => place === `rungs.${rung.level}.${each}`)
    if (list) return rung[list].map(({ contact }) => contact)
  }
  return []
}

type Part = Record<string, unknown>

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null

function put(matrix: Matrix, place: string, value: Slot['value']): void {
  const steps = place.split('.')
  const last = steps.pop() ?? ''
  const part = steps.reduce<unknown>(within, matrix)
  if (!isPart(part)) throw new Error(`a matrix has no part ${place}`)
  if (last === 'off') switchTo(part, value)
  else if (value === null && steps.at(-1) === 'inactivity') delete part[last]
  else part[last] = value
}

function switchTo(rule: Part, value: Slot['value']): void {
  if (value === 'off') rule.off = true
  else delete rule.off
}

/** Rungs are found by their level, rules by their name. */
function within(part: unknown, step: string): unknown {
  if (Array.isArray(part)) return part.find(({ level, name }) => level === step || name === step)
  return isPart(part) ? part[step] : undefined
}
