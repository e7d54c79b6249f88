import type { CaseEvent } from '@caselead/core/case/events.ts'

/** An event stays as it is written: a number that JSON can't hold would be lost in it for good. */
export function mustBeNumbers({ kind, at, data }: CaseEvent): void {
  const wrong = Number.isFinite(at) ? noNumberIn(data, '') : ' at'
  if (wrong !== null) throw new Error(`a ${kind} event holds a number that is none:${wrong}`)
}

/** Where it stands, such as ` urgency score`; null when all are numbers. */
function noNumberIn(value: unknown, path: string): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : path
  if (value === null || typeof value !== 'object') return null
  for (const [name, each] of Object.entries(value)) {
    const found = noNumberIn(each, `${path} ${name}`)
    if (found !== null) return found
  }
  return null
}
