import { posix } from 'node:path'
import type { Source } from './sources.ts'

export interface Import {
  /** The file that imports. */
  from: string
  /** A file of the project (`db/tables.ts`), a package (`kysely`) or `node:…`. */
  to: string
  typeOnly: boolean
}

const clause = String.raw`(?<clause>type\s+[\w*{][^'"();]*?|[\w*{][^'"();]*?)`
const shapes = [
  // import … from 'x', export … from 'x'
  new RegExp(String.raw`(?:^|[\n;])\s*(?:import|export)\s+${clause}\s*from\s*['"](?<to>[^'"]+)['"]`, 'g'),
  // import 'x'
  /(?:^|[\n;])\s*import\s*['"](?<to>[^'"]+)['"]/g,
  // import('x'), whether it runs or only names a type, and require('x')
  /(?<before>typeof\s+|[:<|&=,(]\s*)?\b(?:import|require)\s*\(\s*['"`](?<to>[^'"`]+)['"`]\s*\)(?<after>\s*\.\s*[A-Z])?/g,
]
