import { newest } from './newest.ts'

/** The most that is counted in a day, by one process. */
const most = { who: 200, network: 1_000, all: 100_000 }
/** Visitors, and networks, whose counts are remembered; whoever is forgotten starts at nought. */
const mostKnown = 20_000

/** Whether something more of somebody is still counted today. */
export function dailyCaps(): (today: string, who: string, network: string) => boolean {
  let day = ''
  let all = 0
  const [people, networks] = [newest<number>(mostKnown), newest<number>(mostKnown)]
  return (today, who, network) => {
    if (today !== day) {
      day = today
      all = 0
      people.clear()
      networks.clear()
    }
    const [ofWho, ofNetwork] = [people.get(who) ?? 0, networks.get(network) ?? 0]
    if (all >= most.all || ofWho >= most.who || ofNetwork >= most.network) return false
    all += 1
    people.set(who, ofWho + 1)
    networks.set(network, ofNetwork + 1)
    return true
  }
}
