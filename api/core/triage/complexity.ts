import { type Scored, scoredBy } from './scored.ts'
import { quoted, type Word } from './tokens.ts'

/** How much each says that the answer is not in a handbook, 0–1. */
const involved = new Map(
  Object.entries({
    ...{ intermittent: 0.4, intermittently: 0.4, sometimes: 0.3, randomly: 0.3, sporadic: 0.4 },
    ...{ migration: 0.3, migrate: 0.3, integration: 0.3, webhook: 0.2, webhooks: 0.2, api: 0.2 },
    ...{ database: 0.3, query: 0.2, cluster: 0.3, replication: 0.4, certificate: 0.3, proxy: 0.3 },
    ...{ firewall: 0.3, kubernetes: 0.4, docker: 0.2, ldap: 0.3, saml: 0.3, oauth: 0.3, sso: 0.2 },
    ...{ timeout: 0.2, latency: 0.3, deadlock: 0.5, corrupted: 0.4, corruption: 0.4, race: 0.2 },
    ...{ exception: 0.3, traceback: 0.4, stacktrace: 0.4, segfault: 0.5, regression: 0.3 },
    ...{ inconsistent: 0.3, duplicate: 0.2, duplicates: 0.2, custom: 0.2 },
  }),
)

const long = 250
const manyQuestions = 3

/** What an error or a log looks like, wherever it is pasted. */
const traces: readonly (readonly [words: string, weight: number, looks: RegExp])[] = [
  ['a stack trace', 0.4, /^[ \t]{0,20}at .{1,200}[:(]\d+|Traceback \(most recent|\.java:\d+\)/m],
  ['an error code', 0.2, /\b(?:HTTP |error |status )?[45]\d\d\b|\b0x[0-9a-f]{4,}|\bE[A-Z]{5,}\b/],
  ['pasted code', 0.2, /`[^`\n]{3,200}`|^[ \t]{0,20}[{<]|;[ \t]{0,20}$/m],
  ['several steps', 0.2, /^[ \t]{0,20}(?:2[.)]|step 2)/im],
]

/** How much there is to understand before anybody can answer. */
export function complexityOf(words: readonly Word[], text: string): Scored {
  const terms = words.flatMap((word) => {
    const weight = involved.get(word.text)
    return weight === undefined ? [] : [[quoted(word), weight] as const]
  })
  const shapes = traces.flatMap(([name, weight, looks]) =>
    looks.test(text) ? [[name, weight] as const] : [],
  )
  const questions = words.filter((word) => word.text.startsWith('?')).length
  const size: (readonly [string, number])[] = []
  if (words.length > long) size.push([`${words.length} words`, 0.3])
  if (questions >= manyQuestions) size.push([`${questions} questions`, 0.3])
  return scoredBy([...terms, ...shapes, ...size])
}
