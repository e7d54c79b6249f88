import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const packages = ['api', 'db', 'emails', 'portal', 'test', 'widget'] as const

/** A source file; its path counts from the root of the project. */
export interface Source {
  path: string
  text: string
}

const root = join(import.meta.dirname, '../..')
const passedOver = new Set(['node_modules', 'dist', '.astro', 'package.json', 'tsconfig.json'])

export const readSources = (folder: string): Source[] =>
  readWhole(folder).map(({ path, text }) => ({ path, text: scriptsOf(path, text) }))

/** Pages with their markup. */
export function readWhole(folder: string): Source[] {
  return namesIn(folder).flatMap((name) => {
    const path = `${folder}/${name}`
    if (!/\.\w+$/.test(name)) return readWhole(path)
    if (!/\.(ts|tsx|astro|js|mjs)$/.test(name)) return []
    return [{ path, text: readFileSync(join(root, path), 'utf8') }]
  })
}

export function namesIn(folder: string): string[] {
  return readdirSync(join(root, folder)).filter((name) => !passedOver.has(name))
}

/** An Astro page is its frontmatter and its scripts; anything else is all script. */
function scriptsOf(name: string, text: string) {
  if (!name.endsWith('.astro')) return text
  const [, frontmatter = ''] = /^---\n(.*?)\n---/s.exec(text) ?? []
  const scripts = [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, body]) => body)
  return [frontmatter, ...scripts].join('\n;')
}
