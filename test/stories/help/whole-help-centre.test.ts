import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importFolder } from '@caselead/api/help/import/import-folder.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { sharedFile } from '../../setup/shared-data.ts'
import { world } from '../../setup/world.ts'

const root = sharedFile('search/help-centre')

/** What a file contains, counted line by line without our own code. */
interface Counted {
  headings: string[]
  code: string[]
  questions: string[]
}

function countedIn(source: string): Counted {
  const counted: Counted = { headings: [], code: [], questions: [] }
  const body = source.replace(/^---\n[\s\S]*?\n---\n/, '')
  let fence = ''
  let block: string[] = []
  for (const line of body.split('\n')) {
    const [, mark = ''] = /^\s*(```+(?=[^`]*$)|~~~+)/.exec(line) ?? []
    if (fence !== '') {
      if (line.trim() === fence) {
        counted.code.push(block.join('\n'))
        fence = ''
      } else block.push(line.trim())
    } else if (mark !== '') {
      fence = mark
      block = []
    } else {
      const [, heading] = /^#{1,6}\s+(.*?)\s*$/.exec(line) ?? []
      if (heading !== undefined) counted.headings.push(plain(heading))
      const [, question] = /<Accordion\b[^>]*title="([^"]*)"/.exec(line) ?? []
      if (question !== undefined) counted.questions.push(plain(question))
    }
  }
  return counted
}

/** Letters and digits only, without any mark-up. */
const plain = (text: string): string =>
  text
    .replace(/\]\([^)]*\)/g, '')
    .replace(/&(?:lt|gt|amp|quot);/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

const textOf = (html: string): string =>
  plain(html.replace(/<[^>]*>/g, '').replaceAll(/&(?:lt|gt|amp|quot|#\w+);/g, ''))

test('somebody else’s whole help centre is imported without losing a heading, question or code block', {
  timeout: 120_000,
}, async () => {
  const from = root
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const deps = { db: w.db, files: w.runtime.files, now: w.now, team: [] }
  const first = await importFolder(deps, from)
  expect(first.notes.filter(({ isWrong }) => isWrong)).toEqual([])
  const paths = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.mdx?$/.test(path),
  )
  const versions = await w.db
    .selectFrom('help_texts')
    .innerJoin('help_versions', 'help_versions.id', 'help_texts.version_id')
    .select(['path', 'html', 'help_versions.title'])
    .execute()
  expect(versions).toHaveLength(paths.length)
  const lost = found(paths).flatMap((path) => {
    const { headings, code, questions } = countedIn(readFileSync(join(from, path), 'utf8'))
    const version = found(versions.filter((each) => each.path === path))[0]
    const { html = '', title = '' } = version ?? {}
    const blocks = [...html.matchAll(/<pre[^>]*><code>([\s\S]*?)<\/code><\/pre>/g)]
    const written = blocks.map(([, block = '']) => textOf(block))
    const titles = [...html.matchAll(/<(h\d|summary)\b[^>]*>([\s\S]*?)<\/\1>/g)]
    const shown = new Set([plain(title), ...titles.map(([, , heading = '']) => textOf(heading))])
    return [
      ...[...headings, ...questions].filter((each) => !shown.has(each)),
      ...code.filter((each) => !written.includes(plain(each))),
    ].map((each) => `${path}: ${each.slice(0, 100)}`)
  })
  expect(lost).toEqual([])
  const again = await importFolder(deps, from)
  expect(again).toMatchObject({ new: 0, changed: 0, same: paths.length, gone: 0, left: 0 })
})
