import type { Agent } from '../core/people.ts'
import { type Deed, inTime } from '../core/simulate/deed.ts'
import { logPriorities } from '../replay/commands.ts'
import { asIfMatrix } from '../replay/history-matrix.ts'
import { incidentDeeds } from '../replay/incident-deeds.ts'
import { originOf } from '../replay/put.ts'
import { type Incident, openLog } from '../replay/read.ts'
import type { Subject } from './subject.ts'

/** The incidents of another desk's log, as if they were this desk's cases. */
export async function logOf(
  path: string,
  team: readonly Agent[],
  progress: (part: number) => void,
): Promise<Subject> {
  const log = await openLog(path)
  const { name: source, title } = log.format
  const deeds: Deed[] = []
  let brokenRows = 0
  const listeners = {
    broken: () => {
      brokenRows += 1
    },
    progress: (done: number, total: number) => progress(done / total),
  }
  const incidents = await log.whole(listeners)
  incidents.sort((a, b) => openingOf(a) - openingOf(b))
  for (const [index, incident] of incidents.entries()) {
    const origin = originOf({ source, title }, incident)
    for (const deed of incidentDeeds(origin, index + 1, incident.steps)) deeds.push(deed)
  }
  const inOrder = inTime(deeds)
  const until = inOrder.at(-1)?.at ?? 0
  return {
    title: `${incidents.length} incidents of a log: ${title}`,
    zone: 'UTC',
    team,
    recorded: null,
    setting: (matrix) => ({
      ...{ deeds: inOrder, team, until },
      matrix: asIfMatrix(matrix, logPriorities),
    }),
    remarks: [
      'A log does not tell when customers were answered: there are no response clocks, no promises.',
      'Somebody of the log who works on a case that waits for acceptance has accepted it.',
      ...(brokenRows > 0 ? [`${brokenRows} broken rows were passed over.`] : []),
    ],
  }
}

const openingOf = ({ steps }: Incident): number => steps[0]?.at ?? 0
