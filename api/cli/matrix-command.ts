import { Refusal } from '@caselead/core/base/refusal.ts'
import { blocksPublishing, lint } from '@caselead/core/lint/lint.ts'
import { wallClock } from '../base/clock.ts'
import { matrixSchema } from '../matrix/document.ts'
import { fileOf } from '../matrix/file.ts'
import { readEnv } from '../runtime/env.ts'
import { run as simulate } from '../simulate/run.ts'
import { matrixDocument } from '../views/matrix.ts'
import { onDesk, teamIfReachable } from './on-desk.ts'
import { findingsInWords } from './print-matrix.ts'
import { publishFile } from './publish-file.ts'
import { matrixCommandWords } from './words.ts'

/** The whole command; answers its exit code. */
export async function matrixCommand(args: string[], stopped: AbortSignal): Promise<number> {
  const [command, subject, ...rest] = args
  switch (command) {
    case 'check':
      return subject ? check(subject) : misused()
    case 'simulate':
      return subject ? simulate(['--matrix', subject, ...rest], stopped) : misused()
    case 'publish':
      return subject ? publishFile(subject, rest.includes('--move'), stopped) : misused()
    case 'export':
      return exported(subject)
    case 'schema':
      console.log(JSON.stringify(matrixSchema(), null, 2))
      return 0
    case '--help':
      console.log(matrixCommandWords.usage)
      return 0
    default:
      return misused()
  }
}

function misused(): number {
  console.error(matrixCommandWords.usage)
  return 2
}

async function check(path: string): Promise<number> {
  const now = wallClock()
  const { matrix, line } = await fileOf(path, new Date(now).getUTCFullYear())
  const team = await teamIfReachable(readEnv(process.env), now)
  const findings = lint(matrix, team, now)
  console.log(findingsInWords(findings, (where) => placeIn(path, line(where))))
  if (!team) console.log(matrixCommandWords.noTeam)
  return blocksPublishing(findings) ? 1 : 0
}

const placeIn = (path: string, line: number | null): string =>
  line === null ? path : `${path}:${line}`

async function exported(version: string | undefined): Promise<number> {
  const asked = version === undefined ? null : Number(version)
  if (Number.isNaN(asked)) throw new Refusal('invalid', matrixCommandWords.noVersion(`${version}`))
  const text = await onDesk(readEnv(process.env), async (runtime) => {
    return (await matrixDocument(runtime, asked)).text
  })
  process.stdout.write(text)
  return 0
}
