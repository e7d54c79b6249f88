import type { CaseView, PersonView } from '@caselead/api/views/types/index.ts'
import { progressWords } from '../../words/customer/case-page.ts'

/** When the lead and their backup work; nothing once the case is closed. */
export function hoursOf(
  { status, lead, backup }: Pick<CaseView, 'status' | 'lead' | 'backup'>,
  at: (time: number) => string,
): string[] {
  if (status === 'closed') return []
  const isBackup = backup && backup.id !== lead?.id
  return [
    ...works(lead, at),
    ...(isBackup ? [progressWords.backup(backup.name), ...works(backup, at)] : []),
  ]
}

function works(person: PersonView | null, at: (time: number) => string): string[] {
  if (!person) return []
  const { name, hours, backAt } = person
  return [
    ...(hours === '' ? [] : [progressWords.works(name, hours)]),
    ...(backAt === null ? [] : [progressWords.backAt(name, at(backAt))]),
  ]
}
