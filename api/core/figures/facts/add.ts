import { mostOfEach } from './case-facts.ts'

/** One more, unless there are as many as are kept. */
export function add<T>(list: T[], one: T): void {
  if (list.length < mostOfEach) list.push(one)
}
