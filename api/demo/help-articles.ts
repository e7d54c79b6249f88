import { join } from 'node:path'
import { days } from '@caselead/core/base/instant.ts'
import type { Db } from '@caselead/db/tables.ts'
import { type ImportDeps, type Imported, importFolder } from '../help/import/import-folder.ts'

/** Northwind's articles are imported like anybody's, from a folder of Markdown. */
export const writeHelpCentre = (db: Db, team: ImportDeps['team'], now: number): Promise<Imported> =>
  importFolder(
    { db, files: null, now: () => now, team },
    join(import.meta.dirname, 'help-centre'),
    {
      newestAt: now - days(1),
    },
  )
