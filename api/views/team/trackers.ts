import { trackerNames } from '@caselead/core/base/labels.ts'
import { ticketTrackers } from '@caselead/core/base/vocabulary.ts'
import { trackersHeard } from '@caselead/db/tickets/trackers.ts'
import { trackerWords } from '../../integrations/trackers/words.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { secretSettings } from '../../runtime/settings/trackers.ts'
import type { TrackerView } from '../types/team.ts'

/** What an admin sees of each bug tracker. */
export async function trackersOf({ db, trackers, publicUrl }: Runtime): Promise<TrackerView[]> {
  const rows = await trackersHeard(db)
  return ticketTrackers.map((tracker) => {
    const row = rows.find((each) => each.tracker === tracker)
    return {
      ...{ tracker, name: trackerNames[tracker], setting: secretSettings[tracker] },
      connected: trackers[tracker].secret !== null,
      url: `${publicUrl}/hooks/tickets/${tracker}`,
      heard: row?.heard_at && row.heard ? { at: row.heard_at, what: row.heard } : null,
      refused:
        row?.refused_at && row.refused
          ? { at: row.refused_at, says: trackerWords.refused[row.refused] }
          : null,
    }
  })
}
