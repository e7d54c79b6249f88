// npm run api-docs            docs/api.md says what the routers say
// npm run api-docs -- --write writes that document anew
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { apiPage } from './api-docs/page.ts'

const file = fileURLToPath(new URL('../../docs/api.md', import.meta.url))
const page = await apiPage()

if (process.argv.includes('--write')) writeFileSync(file, page)
else if (!existsSync(file) || readFileSync(file, 'utf8') !== page) {
  console.error('docs/api.md is out of date. Write it again: npm run api-docs -- --write')
  process.exitCode = 1
}
