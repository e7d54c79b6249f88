/** Words as they are written in articles, to find what somebody meant who mistyped one. */
export class Spellings {
  readonly #words = new Map<string, { stem: string; count: number }>()
  /** By their first two letters, and by their last two: one slip leaves one of both as it is. */
  readonly #starts = new Map<string, Set<string>>()
  readonly #ends = new Map<string, Set<string>>()

  add(word: string, stem: string): void {
    const known = this.#words.get(word)
    if (known) known.count += 1
    else {
      this.#words.set(word, { stem, count: 1 })
      group(this.#starts, word.slice(0, 2)).add(word)
      group(this.#ends, word.slice(-2)).add(word)
    }
  }

  remove(word: string): void {
    const known = this.#words.get(word)
    if (!known) return
    known.count -= 1
    if (known.count > 0) return
    this.#words.delete(word)
    this.#starts.get(word.slice(0, 2))?.delete(word)
    this.#ends.get(word.slice(-2))?.delete(word)
  }

  /** The likeliest words somebody meant, the fewest slips first, then the more usual word. */
  meant(word: string, slips: number, most: number): Meant[] {
    const found = new Map<string, number>()
    for (const near of [this.#starts.get(word.slice(0, 2)), this.#ends.get(word.slice(-2))]) {
      for (const each of near ?? []) {
        if (Math.abs(each.length - word.length) > slips || found.has(each)) continue
        if (digitsIn(each) !== digitsIn(word)) continue
        const distance = slipsBetween(word, each, slips)
        if (distance <= slips) found.set(each, distance)
      }
    }
    const least = Math.min(...found.values())
    return [...found]
      .filter(([, distance]) => distance === least)
      .map(([each]) => this.#meant(each, least))
      .sort((a, b) => b.count - a.count)
      .slice(0, most)
  }

  /** Words that begin so, the most usual first. */
  begun(start: string, most: number): Meant[] {
    return [...(this.#starts.get(start.slice(0, 2)) ?? [])]
      .filter((each) => each.length > start.length && each.startsWith(start))
      .map((each) => this.#meant(each, 0))
      .sort((a, b) => b.count - a.count)
      .slice(0, most)
  }

  #meant(word: string, slips: number): Meant {
    return { word, slips, ...(this.#words.get(word) ?? { stem: word, count: 0 }) }
  }
}

export interface Meant {
  word: string
  stem: string
  slips: number
  count: number
}

/** "mp3" is never meant by "mp4". */
const digitsIn = (word: string): string => word.replaceAll(/\P{N}/gu, '')

function group(groups: Map<string, Set<string>>, key: string): Set<string> {
  const known = groups.get(key) ?? new Set()
  groups.set(key, known)
  return known
}

/**
 * Letters left out, put in, changed, or changed round with their neighbour. Anything more than `most`
 * counts as one more.
 */
function slipsBetween(a: string, b: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let at = 1; at <= a.length; at++) {
    const next = [at]
    for (let to = 1; to <= b.length; to++) {
      const isSame = a[at - 1] === b[to - 1]
      let least = Math.min(
        (row[to] ?? 0) + 1,
        (next[to - 1] ?? 0) + 1,
        (row[to - 1] ?? 0) + Number(!isSame),
      )
      if (at > 1 && to > 1 && a[at - 1] === b[to - 2] && a[at - 2] === b[to - 1]) {
        least = Math.min(least, (before[to - 2] ?? 0) + 1)
      }
      next.push(least)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[b.length] ?? most + 1
}
