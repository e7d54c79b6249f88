import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Db } from '@caselead/db/tables.ts'
import { createFiles } from '../files/files.ts'
import { exportFolder } from '../help/export/export-folder.ts'
import { type Imported, importFolder } from '../help/import/import-folder.ts'
import type { Note } from '../help/import/note.ts'
import { readEnv } from '../runtime/env.ts'
import { people } from '../runtime/roster.ts'
import { onDesk } from './on-desk.ts'
import { kbCommandWords as words } from './words.ts'

const options = {
  'dry-run': { type: 'boolean', default: false },
  prune: { type: 'boolean', default: false },
  'read-only': { type: 'boolean', default: false },
  language: { type: 'string', default: 'en' },
  help: { type: 'boolean', default: false },
} as const

/** Runs the command; answers its exit code. */
export async function kbCommand(args: string[]): Promise<number> {
  const asked = parsed(args)
  const [command, path, ...more] = asked?.positionals ?? []
  if (asked && path !== undefined && more.length === 0) {
    if (command === 'import') return importFrom(path, asked.values)
    if (command === 'export') return exportTo(path)
  }
  const isAsked = asked?.values.help === true
  console[isAsked ? 'log' : 'error'](words.usage)
  return isAsked ? 0 : 2
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch {
    return null
  }
}

async function importFrom(
  path: string,
  asked: { 'dry-run': boolean; prune: boolean; 'read-only': boolean; language: string },
): Promise<number> {
  const { prune, language, 'dry-run': isDry, 'read-only': isReadOnly } = asked
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language))
    return refuse(words.badLanguage(language))
  const folder = resolve(path)
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return refuse(words.noFolder(folder))
  const imported = await withFiles(async (db, files, now) => {
    const team = await people(db, now())
    const how = { language, prune, isReadOnly, isDry }
    return importFolder({ db, files, now, team }, folder, how)
  })
  console.log(reportOf(imported, { isDry, prune }).join('\n'))
  return imported.left > 0 ? 1 : 0
}

function refuse(sentence: string): number {
  console.error(sentence)
  return 2
}

function withFiles<T>(
  deed: (db: Db, files: ReturnType<typeof createFiles>, now: () => number) => Promise<T>,
): Promise<T> {
  const env = readEnv(process.env)
  return onDesk(env, async ({ db, now }) => {
    const files = createFiles(env.files)
    return deed(db, files, now).finally(() => files.previews.stop())
  })
}

function reportOf(imported: Imported, { isDry, prune }: { isDry: boolean; prune: boolean }) {
  const { new: isNew, changed, same, topics, gone, left, notes } = imported
  if (isNew + changed + same + left === 0) return [words.noArticles]
  const isIdle = isNew + changed + topics === 0 && !(prune && gone > 0)
  return [
    ...listed(
      words.wrong,
      notes.filter(({ isWrong }) => isWrong),
    ),
    ...listed(
      words.notes,
      notes.filter(({ isWrong }) => !isWrong),
    ),
    isDry ? words.dry : words.imported,
    words.counts(imported),
    ...(topics > 0 ? [words.topics(topics)] : []),
    ...(left > 0 ? [words.left(left)] : []),
    ...(gone > 0 ? [prune ? words.archived(gone) : words.gone(gone)] : []),
    ...(isIdle ? [words.nothingNew] : []),
  ]
}

const listed = (title: string, notes: readonly Note[]): string[] =>
  notes.length === 0 ? [] : [title, ...notes.map(noteLine), '']

/** File names may contain anything: characters that would move the cursor are written out. */
const noteLine = ({ path, line, what }: Note): string =>
  `  ${plain(path)}${line === null ? '' : `:${line}`}  ${plain(what)}`

const plain = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}]/gu, (letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`)

async function exportTo(path: string): Promise<number> {
  const folder = resolve(path)
  const count = await withFiles((db) => exportFolder(db, folder))
  if (count === null) return refuse(words.notEmpty(folder))
  console.log(words.exported(count, folder))
  return 0
}
