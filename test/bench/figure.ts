/** One measured figure; `budget` says in words what it must reach. */
export interface Figure {
  name: string
  value: number
  unit: string
  budget: string
  ok: boolean
}

export const atMost = (name: string, value: number, unit: string, most: number): Figure => ({
  name,
  value: rounded(value),
  unit,
  budget: `≤ ${most}`,
  ok: value <= most,
})

export const atLeast = (name: string, value: number, unit: string, least: number): Figure => ({
  name,
  value: rounded(value),
  unit,
  budget: `≥ ${least}`,
  ok: value >= least,
})

export const exactly = (name: string, value: number, unit: string, wanted: number): Figure => ({
  name,
  value,
  unit,
  budget: `= ${wanted}`,
  ok: value === wanted,
})

/** A figure without a budget. */
export const forTheRecord = (name: string, value: number, unit: string): Figure => ({
  name,
  value: rounded(value),
  unit,
  budget: 'for the record',
  ok: true,
})

const rounded = (value: number): number => Number(value.toPrecision(4))

export const median = (values: number[]): number => quantile(values, 0.5)

export function quantile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}

/** Milliseconds a piece of work takes, over several runs. */
export async function timed(runs: number, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return taken
}

export const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
