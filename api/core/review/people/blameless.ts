import type { Role, Tier } from '../../base/vocabulary.ts'
import { placesOf } from '../report/leaks/text.ts'
import { alsoWords } from './first-names.ts'
import type { NamedThere } from './people-in.ts'

/** What somebody on the team does. */
interface Position {
  role: Role
  tier: Tier
}

const byTier = [
  'Support agent',
  'Support agent',
  'Technical specialist',
  'Senior engineer',
  'Partner',
]

function roleInWords({ role, tier }: Position): string {
  switch (role) {
    case 'agent':
      return byTier[tier] ?? 'Team member'
    case 'lead':
      return 'Team lead'
    case 'manager':
    case 'admin':
      return 'Manager'
    case 'partner':
      return 'Partner'
  }
}

interface Alias {
  name: string
  as: string
}

/** The team by their roles, numbered as they come up: one person is the same all over a page. */
export function aliasesOf(
  people: readonly NamedThere[],
  positions: ReadonlyMap<string, Position>,
): Alias[] {
  const given = new Map<string, string>()
  const counts = new Map<string, number>()
  const customers = people.filter(({ is }) => is === 'contact').map(({ name }) => firstOf(name))
  return people
    .filter(({ is, name }) => is === 'agent' && name.trim() !== '')
    .flatMap(({ id, name }) => {
      const position = positions.get(id)
      const role = position ? roleInWords(position) : 'Team member'
      if (!given.has(id)) {
        const n = (counts.get(role) ?? 0) + 1
        counts.set(role, n)
        given.set(id, `${role} ${n}`)
      }
      const as = given.get(id) ?? role
      const first = firstOf(name)
      const isTelling = first.length >= shortestName && !alsoWords.has(first)
      const hasOwn = isTelling && !customers.includes(first)
      return [{ name, as }, ...(hasOwn ? [{ name: first, as }] : [])]
    })
    .toSorted((a, b) => b.name.length - a.name.length)
}

const shortestName = 3
const firstOf = (name: string): string => name.trim().split(' ')[0] ?? ''

/** The same with roles in the place of names, wherever a text stands. */
export function blameless<T>(value: T, aliases: readonly Alias[]): T
export function blameless(value: unknown, aliases: readonly Alias[]): unknown {
  if (typeof value === 'string') return aliases.reduce(inPlaceOf, value)
  if (Array.isArray(value)) return value.map((each) => blameless(each, aliases))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, blameless(each, aliases)]),
  )
}

function inPlaceOf(text: string, { name, as }: Alias): string {
  let [whole, from] = ['', 0]
  for (const at of placesOf(text, name)) {
    whole += text.slice(from, at) + as
    from = at + name.length
  }
  return whole + text.slice(from)
}
