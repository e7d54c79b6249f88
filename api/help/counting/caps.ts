/** The most that is counted in a day, by one process. */
const most = { who: 200, network: 1_000, all: 100_000 }
/** Visitors whose counts are remembered. */
const mostKnown = 20_000

/** Whether something more of somebody is still counted today. */
export function dailyCaps(): (today: string, who: string, network: string) => boolean {
  let day = ''
  let all = 0
  const counts = new Map<string, number>()
  const isUsedUp = (name: string, bound: number) => (counts.get(name) ?? 0) >= bound
  return (today, who, network) => {
    if (today !== day) {
      day = today
      all = 0
      counts.clear()
    }
    if (all >= most.all || counts.size >= 2 * mostKnown) return false
    if (isUsedUp(who, most.who) || isUsedUp(`from ${network}`, most.network)) return false
    all += 1
    for (const name of [who, `from ${network}`]) counts.set(name, (counts.get(name) ?? 0) + 1)
    return true
  }
}
