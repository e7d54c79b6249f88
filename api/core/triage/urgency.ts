import { type Scored, scoredBy } from './scored.ts'
import { quoted, type Word } from './tokens.ts'

/** How much each says that it cannot wait, 0–1. */
const pressing = new Map(
  Object.entries({
    ...{ urgent: 0.6, urgently: 0.6, asap: 0.6, immediately: 0.5, emergency: 0.7, critical: 0.5 },
    ...{ deadline: 0.4, today: 0.3, tonight: 0.4, tomorrow: 0.3, now: 0.2, hour: 0.2, hours: 0.2 },
    ...{ blocked: 0.5, blocking: 0.5, blocker: 0.5, stuck: 0.3, halted: 0.5, stopped: 0.3 },
    ...{ outage: 0.6, down: 0.4, offline: 0.4, unavailable: 0.4, unusable: 0.4, losing: 0.4 },
    ...{ production: 0.3, live: 0.2, everyone: 0.3, everybody: 0.3, nobody: 0.3, launch: 0.2 },
    ...{ waiting: 0.2, breach: 0.5, leaked: 0.5, hacked: 0.6, lost: 0.2, payroll: 0.3 },
  }),
)

const calming = new Map(
  Object.entries({
    whenever: -0.3,
    eventually: -0.2,
    someday: -0.3,
    wondering: -0.2,
    curious: -0.3,
  }),
)

const noHurry = ['no rush', 'no hurry', 'not urgent', 'when you have time', 'at your convenience']

/** How little it can wait, by what was written; "not urgent" and "no rush" say that it can. */
export function urgencyOf(words: readonly Word[], said: string): Scored {
  const calm = noHurry.filter((phrase) => said.includes(` ${phrase} `))
  if (calm.length > 0) return { score: 0, words: calm }
  return scoredBy(
    words.flatMap((word) => {
      const weight = pressing.get(word.text) ?? calming.get(word.text)
      if (weight === undefined || (word.negatedBy !== null && weight > 0)) return []
      return [[quoted(word), weight] as const]
    }),
  )
}
