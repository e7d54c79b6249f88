import type { PersonView } from '@caselead/api/views/types/index.ts'
import { when } from './times.ts'

/** "off duty now", "on leave, back Tue 1 Dec, 09:00" */
export const absence = ({ backAt }: PersonView, now: number, zone: string): string =>
  backAt === null ? 'off duty now' : `on leave, back ${when(backAt, now, zone)}`
