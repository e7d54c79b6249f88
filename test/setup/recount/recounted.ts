import type { Db } from '@caselead/db/tables.ts'
import { countedThings, type Recount } from './counted-things.ts'

interface Thing {
  figure: string
  isPart: boolean | null
  ms: number | null
  how: string | null
  score: number | null
}

export interface Recounted {
  n: number
  part: number
  young: number
  value: number | null
}

/** How each kind of time comes out as wanted. */
const wanted: Record<string, string> = {
  ...{ resolution: 'solved', firstResponse: 'answered', writing: 'sent' },
  ...{ urgentDelay: 'accepted', usualDelay: 'accepted' },
}

/** Each figure from the record alone, by other means than the page's. */
export async function recounted(db: Db, asked: Recount): Promise<Map<string, Recounted>> {
  const { rows } = await countedThings(asked).execute(db)
  const things = Map.groupBy(rows as Thing[], ({ figure }) => figure)
  return new Map([...things].map(([figure, all]) => [figure, recountedOf(figure, all)]))
}

function recountedOf(figure: string, all: readonly Thing[]): Recounted {
  if (all.some(({ ms }) => ms !== null)) return timeOf(all, wanted[figure] ?? '')
  if (all.some(({ score }) => score !== null)) {
    const sum = all.reduce((whole, { score }) => whole + (score ?? 0), 0)
    return { n: all.length, part: all.length, young: 0, value: sum / all.length }
  }
  const known = all.filter(({ isPart }) => isPart !== null)
  const part = known.filter(({ isPart }) => isPart).length
  const [n, young] = [known.length, all.length - known.length]
  return { n, part, young, value: n === 0 ? null : part / n }
}

/** The first time by which half of all have come out as wanted, by the cumulative incidence. */
function timeOf(all: readonly Thing[], how: string): Recounted {
  const ended = all.filter((thing) => thing.how !== 'goes on')
  const times = [...new Set(ended.map(({ ms }) => ms ?? 0))].toSorted((a, b) => a - b)
  let [left, came]: [number, number] = [1, 0]
  let value: number | null = null
  for (const at of times) {
    const atRisk = all.filter(({ ms }) => (ms ?? 0) >= at).length
    const now = ended.filter(({ ms }) => ms === at)
    came += (left * now.filter((thing) => thing.how === how).length) / atRisk
    left *= 1 - now.length / atRisk
    if (value === null && came >= 0.5 - 1e-9) value = at
  }
  const part = all.filter((thing) => thing.how === how).length
  return { n: all.length, part, young: all.length - ended.length, value }
}
