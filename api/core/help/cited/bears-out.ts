import type { Amount, Clause, Unit } from './unit.ts'

/** "You can." says nothing that could be compared. */
const fewest = 2

/** Whether one sentence of an article says it; `around` is what stands above it. */
export function bearsOut(unit: Unit, around: readonly Clause[], claim: Unit): boolean {
  const { stems, clauses } = claim
  const amounts = clauses.flatMap((clause) => clause.amounts)
  if (stems.length + amounts.length + claim.codes.size < fewest) return false
  return (
    isInOrder(
      stems.filter((stem) => unit.stems.includes(stem)),
      unit.stems,
    ) &&
    isWithin(claim.codes, unit.codes) &&
    isWithin(claim.limits, unit.limits) &&
    isWithin(unit.limits, claim.limits) &&
    clauses.every((clause) => isSaid(clause, unit, around)) &&
    restedOn(unit, claim).every((clause) => isUncut(clause, claim, around))
  )
}

/** The clauses that a claim takes its words from: those with most of them first, until it has them all. */
function restedOn({ clauses }: Unit, { stems }: Unit): Clause[] {
  const wanted = new Set(stems)
  const shared = (clause: Clause) => clause.stems.filter((stem) => stems.includes(stem)).length
  return clauses
    .toSorted((a, b) => shared(b) - shared(a))
    .filter((clause) => clause.stems.filter((stem) => wanted.delete(stem)).length > 0)
}

/** Each of its words, amounts and turns stands in a clause that denies where it denies. */
function isSaid({ stems, denies, shifts, amounts }: Clause, unit: Unit, around: readonly Clause[]) {
  const alike = unit.clauses.filter((each) => each.denies === denies)
  const above = around.filter((each) => each.denies === denies)
  const told = stems.filter((stem) => unit.stems.includes(stem))
  return (
    alike.length > 0 &&
    told.every((stem) => alike.some((each) => each.stems.includes(stem))) &&
    stems.every((stem) => told.includes(stem) || above.some((each) => each.stems.includes(stem))) &&
    [...shifts].every((shift) => alike.some((each) => each.shifts.has(shift))) &&
    amounts.every((amount) => isCounted(amount, told, alike))
  )
}

/** Where the same sentence says several amounts, each word is said of the one that it stands with. */
function isCounted(amount: Amount, told: readonly string[], alike: readonly Clause[]): boolean {
  const counting = alike.filter(({ amounts }) => amounts.some((one) => isSame(amount, one)))
  const others = alike.filter(({ amounts }) => amounts.length > 0)
  const standsIn = (some: readonly Clause[], stem: string) =>
    some.some(({ stems }) => stems.includes(stem))
  return (
    counting.length > 0 && told.every((stem) => standsIn(counting, stem) || !standsIn(others, stem))
  )
}

/** Of a clause it rests on, the claim leaves out no name, amount or turn. */
function isUncut(clause: Clause, claim: Unit, around: readonly Clause[]): boolean {
  const said = [...claim.stems, ...around.flatMap(({ stems }) => stems)]
  const shifts = new Set(claim.clauses.flatMap((each) => [...each.shifts]))
  const amounts = claim.clauses.flatMap((each) => each.amounts)
  return (
    [...clause.names].every((name) => said.includes(name)) &&
    isWithin(clause.shifts, shifts) &&
    clause.amounts.every((one) => amounts.some((amount) => isSame(amount, one)))
  )
}

/** The same number of the same thing; "30 days" isn't "30 hours", nor plain "30". */
function isSame(claimed: Amount, said: Amount): boolean {
  if (claimed.value !== said.value) return false
  const [first] = claimed.of
  return first === undefined ? said.of.length === 0 : said.of.includes(first)
}

function isInOrder(some: readonly string[], all: readonly string[]): boolean {
  let at = 0
  return some.every((each) => {
    at = all.indexOf(each, at) + 1
    return at > 0
  })
}

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...some].every((each) => all.has(each))
