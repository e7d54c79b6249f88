/** Searches for the same, by the stems of their words. */
export interface SearchGroup {
  stems: string
  searches: number
  /** Nothing was found, or only what comes near it. */
  nothing: number
  /** Something was found, and nothing of it opened. */
  unopened: number
  /** A question that no passage answered. */
  unanswered: number
  /** As they were typed, the newest first. */
  examples: readonly string[]
  /** Cases opened after them. */
  cases: readonly number[]
}

/** What the help centre doesn't say, by all searches that mean it. */
export interface Gap extends Omit<SearchGroup, 'stems'> {
  /** Of each group that is part of it. */
  stems: readonly string[]
}

const mostGroups = 300
const mostExamples = 3
const mostCases = 5

/**
 * Groups that mean the same are one gap: most of their words are the same, or the same but for a slip.
 * The one with most searches comes first, and names the gap.
 */
export function gapsOf(groups: readonly SearchGroup[]): Gap[] {
  const found: { gap: Gap; words: string[] }[] = []
  const byCount = groups.toSorted((a, b) => b.searches - a.searches || (a.stems < b.stems ? -1 : 1))
  for (const group of byCount.slice(0, mostGroups)) {
    const words = group.stems.split(' ')
    const same = found.find((each) => areAlike(each.words, words))
    if (same) same.gap = joined(same.gap, group)
    else found.push({ gap: gapOf(group), words })
  }
  return found.map(({ gap }) => gap).toSorted((a, b) => b.searches - a.searches)
}

const gapOf = (group: SearchGroup): Gap => ({
  ...group,
  stems: [group.stems],
  examples: [...new Set(group.examples)],
})

const joined = (gap: Gap, group: SearchGroup): Gap => ({
  stems: [...gap.stems, group.stems],
  searches: gap.searches + group.searches,
  nothing: gap.nothing + group.nothing,
  unopened: gap.unopened + group.unopened,
  unanswered: gap.unanswered + group.unanswered,
  examples: [...new Set([...gap.examples, ...group.examples])].slice(0, mostExamples),
  cases: [...new Set([...gap.cases, ...group.cases])].slice(0, mostCases),
})

const shareInCommon = 0.6

function areAlike(one: readonly string[], other: readonly string[]): boolean {
  const shared = one.filter((word) => other.some((each) => isSame(word, each))).length
  return shared / (one.length + other.length - shared) >= shareInCommon
}

const leastToSlip = 5

/** The same, or one letter more, fewer, other or changed round with its neighbour. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (long.length < leastToSlip || long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  const rest = (text: string, from: number) => text.slice(from)
  if (long.length > short.length) return rest(short, at) === rest(long, at + 1)
  if (rest(short, at + 1) === rest(long, at + 1)) return true
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at]
  return isSwapped && rest(short, at + 2) === rest(long, at + 2)
}
