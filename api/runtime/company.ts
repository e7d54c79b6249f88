import { type Company, setting } from '@caselead/db/settings.ts'
import type { Db } from '@caselead/db/tables.ts'

/** The vendor's name and colour, as set up by the first admin. */
export async function companyOf(db: Db): Promise<Company> {
  const kept = await setting(db, 'company')
  return kept ?? { name: 'Support', accent: '#1f5fbf' }
}
