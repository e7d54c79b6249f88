import { readSources } from '../architecture/sources.ts'
import { accepted, acceptedBuilt, builtWhenLoaded } from './accepted.ts'
import { type Pattern, patternsIn } from './patterns.ts'
import { faultOf, Known } from './verdict.ts'

/** Patterns checked at once. */
const atOnce = 4

const faults: string[] = []
const sources = ['api', 'db', 'emails', 'portal/src', 'portal/adapter', 'widget'].flatMap(
  readSources,
)
const found = sources.map(patternsIn)
const patterns = [...found.flatMap(({ written }) => written), ...(await loaded())]
const used = new Set<string>()

for (const place of found.flatMap(({ built }) => built)) {
  const path = place.split(':')[0] ?? ''
  if (!builtWhenLoaded.includes(path) && !acceptedBuilt[path])
    faults.push(`${place} puts a pattern together: name it in test/patterns/accepted.ts`)
}
await judge(patterns.filter((pattern) => !isAccepted(pattern)))
for (const [path, reasons] of Object.entries(accepted))
  for (const source of Object.keys(reasons))
    if (!used.has(`${path} ${source}`)) faults.push(`${path} holds no /${source}/ any more`)

for (const fault of faults) console.error(fault)
if (patterns.length < 100) console.error('too few patterns were found to believe it')
process.exit(faults.length > 0 || patterns.length < 100 ? 1 : 0)

function isAccepted({ at, source }: Pattern): boolean {
  const path = at.split(':')[0] ?? ''
  if (!accepted[path]?.[source]) return false
  used.add(`${path} ${source}`)
  return true
}

/** What files put together when they are loaded. */
async function loaded(): Promise<Pattern[]> {
  const made: Pattern[] = []
  const plain = globalThis.RegExp
  for (const path of builtWhenLoaded) {
    globalThis.RegExp = new Proxy(plain, {
      construct: (target, [source, flags = '']) => {
        made.push({ at: path, source: String(source), flags })
        return new target(source, flags)
      },
    })
    await import(`../../${path}`)
    globalThis.RegExp = plain
  }
  return made
}

async function judge(all: Pattern[]): Promise<void> {
  const known = new Known()
  const waiting = all.filter((pattern) => !known.has(pattern))
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const fault = await faultOf(next)
      if (fault) faults.push(`${next.at} /${next.source}/${next.flags} ${fault}`)
      else known.add(next)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  known.keep()
}
