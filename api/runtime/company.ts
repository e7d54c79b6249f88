import type { Db } from '@caselead/db/case/cases.ts'
import { setting } from '@caselead/db/settings.ts'

export interface Company {
  name: string
  /** #rrggbb */
  accent: string
}

/** The vendor's name and colour, as set up by the first admin. */
export async function companyOf(db: Db): Promise<Company> {
  const kept = (await setting(db, 'company')) as Company | null
  return kept ?? { name: 'Support', accent: '#1f5fbf' }
}
