import { inTime, type RecordedAct } from '@caselead/core/simulate/recorded-act.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { logPriorities } from '../../replay/commands.ts'
import type { DateOrder } from '../../replay/formats/dates.ts'
import { type Incident, openLog } from '../../replay/formats/read.ts'
import { asIfMatrix } from '../../replay/history-matrix.ts'
import { incidentActs } from '../../replay/incident-deeds.ts'
import { datesInWords } from '../../replay/print.ts'
import { originOf } from '../../replay/put.ts'
import { nothingReadable } from '../../replay/unreadable.ts'
import type { Subject } from '../subject.ts'
import { remarkWords } from '../words.ts'

/** The incidents of another desk's log, as if they were this desk's cases. */
export async function logOf(
  { path, dates }: { path: string; dates: DateOrder | null },
  team: readonly Agent[],
  progress: (part: number) => void,
): Promise<Subject> {
  const log = await openLog(path, dates)
  const { name: source, title } = log.format
  const deeds: RecordedAct[] = []
  const passedOver = { broken: [] as BrokenRowSeen[], brokenRows: 0 }
  const listeners = {
    broken: (row: BrokenRowSeen) => {
      passedOver.brokenRows += 1
      if (passedOver.broken.length < 3) passedOver.broken.push(row)
    },
    progress: (done: number, total: number) => progress(done / total),
  }
  const incidents = await log.whole(listeners)
  if (incidents.length === 0) throw nothingReadable(path, passedOver)
  const { brokenRows } = passedOver
  incidents.sort((a, b) => openingOf(a) - openingOf(b))
  for (const [index, incident] of incidents.entries()) {
    const origin = originOf({ source, title }, incident)
    for (const deed of incidentActs(origin, index + 1, incident.steps)) deeds.push(deed)
  }
  const inOrder = inTime(deeds)
  const until = inOrder.at(-1)?.at ?? 0
  return {
    title: remarkWords.logTitle(incidents.length, title),
    zone: 'UTC',
    team,
    recorded: null,
    setting: (matrix) => ({
      ...{ deeds: inOrder, team, until },
      matrix: asIfMatrix(matrix, logPriorities),
    }),
    remarks: [
      datesInWords(log.dates),
      remarkWords.noAnswersInLog,
      remarkWords.workAccepts,
      ...(brokenRows > 0 ? [remarkWords.brokenRows(brokenRows)] : []),
    ],
  }
}

interface BrokenRowSeen {
  line: number
  reason: string
}

const openingOf = ({ steps }: Incident): number => steps[0]?.at ?? 0
