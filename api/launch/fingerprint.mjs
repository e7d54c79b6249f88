import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from './places.mjs'

const skipped = new Set(['node_modules', 'dist', '.astro'])

export function fingerprint(files, ...words) {
  const hash = createHash('sha256').update(words.join('\n'))
  for (const file of [...new Set(files)].sort()) {
    hash.update(`\n${relative(root, file)}\n`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

export function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (skipped.has(entry.name)) return []
    return entry.isDirectory() ? filesUnder(path) : entry.isFile() ? [path] : []
  })
}

export function isMarked(marker, value) {
  return existsSync(marker) && readFileSync(marker, 'utf8') === value
}

export function mark(marker, value) {
  mkdirSync(dirname(marker), { recursive: true })
  writeFileSync(marker, value)
}
