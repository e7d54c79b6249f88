import { folderStore } from './folder-store.ts'
import { type Previewer, previewer } from './images/previews.ts'
import { s3Store } from './s3-store.ts'
import { clamd, type Scanner } from './scanner.ts'
import type { FileLimits, FileSettings } from './settings.ts'
import type { Store } from './store.ts'

/** What the running process does with files. */
export interface Files {
  /** Where they lie while they arrive. */
  folder: string
  limits: FileLimits
  store: Store
  previews: Previewer
  /** Null where nothing is scanned. */
  scan: Scanner | null
}

export const createFiles = ({ folder, s3, clamd: scanner, limits }: FileSettings): Files => ({
  ...{ folder, limits },
  store: s3 ? s3Store(s3) : folderStore(folder),
  previews: previewer(),
  scan: scanner === null ? null : clamd(scanner),
})
