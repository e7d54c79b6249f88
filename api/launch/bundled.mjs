import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { filesUnder } from './fingerprint.mjs'
import { root } from './places.mjs'

const importing = /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s*)?['"]([^'"]+)['"]/g
const importingLate = /\bimport\s*\(\s*['"]([^'"]+)['"]/g
const sibling = /^@caselead\/([a-z]+)(?:\/(.+))?$/

/** The files of a package, and those of other packages that its bundle takes in. */
export function bundledFiles(name) {
  const seen = new Set(filesUnder(join(root, name)))
  for (const file of seen) {
    for (const found of importsOf(file)) seen.add(found)
  }
  return [...seen]
}

function importsOf(file) {
  if (!/\.(ts|tsx|astro|js|mjs)$/.test(file)) return []
  const text = readFileSync(file, 'utf8')
  const matches = [...text.matchAll(importing), ...text.matchAll(importingLate)]
  return matches.map((match) => locate(match[1], file)).filter((path) => path)
}

function locate(specifier, from) {
  const path = specifier.startsWith('.')
    ? resolve(dirname(from), specifier)
    : locateSibling(specifier)
  return path && /\.\w+$/.test(path) && existsSync(path) ? path : undefined
}

function locateSibling(specifier) {
  const [, name, path] = sibling.exec(specifier) ?? []
  if (!name) return undefined
  if (path) return join(root, name, path)
  const { exports } = JSON.parse(readFileSync(join(root, name, 'package.json'), 'utf8'))
  return exports?.['.'] ? join(root, name, exports['.']) : undefined
}
