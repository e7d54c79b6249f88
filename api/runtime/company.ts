import { usualBrand } from '@caselead/core/look/tokens.ts'
import { type Company, type Logo, setting } from '@caselead/db/settings.ts'
import type { Db } from '@caselead/db/tables.ts'

/** Before anybody has set it up. */
export const unnamed: Company = { name: 'Support', accent: usualBrand }

/** The vendor's name and colour, as set up by the first admin, and their logo. */
export async function companyOf(db: Db, logo: Logo | null = null): Promise<Company> {
  const kept = await setting(db, 'company')
  return { ...(kept ?? unnamed), ...(logo && { logo }) }
}
