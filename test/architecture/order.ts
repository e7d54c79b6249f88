import { parseSync } from 'vite'
import type { Source } from './sources.ts'

/** Rooms that are lists by nature: one verb, one change of the schema, one family of events a file. */
const lists: Record<string, string> = {
  'api/actions/case': 'one verb a file',
  'api/core/case/kinds': 'one family of events a file',
  'db/migrations': 'one change of the schema a file',
}

const mostFlat = 15

/** What stands beside the rooms of a package. */
const beside: Record<string, readonly string[]> = {
  api: ['app.ts', 'program.ts', 'serve.ts', 'welcome.ts'],
  'api/core': [],
  db: [
    'columns.ts',
    'mailbox.ts',
    'notify.ts',
    'rows.ts',
    'pages.ts',
    'settings.ts',
    'tables.ts',
    'time.ts',
  ],
  emails: ['index.ts', 'render.ts'],
  'portal/src': ['api.ts', 'env.d.ts', 'locals.ts', 'middleware.ts'],
  widget: [
    ...['caselead-case.ts', 'caselead-widget.ts', 'define.ts', 'desk-element.ts', 'poll.ts'],
    ...['tag.ts', 'vite.config.ts'],
  ],
}

/** A file beside the rooms has no room; name it here with those that put a package together, or move it. */
export function looseFiles(paths: readonly string[]): string[] {
  return Object.entries(beside).flatMap(([house, named]) => {
    const inHouse = paths.filter((path) => path.startsWith(`${house}/`))
    return inHouse
      .filter((path) => !path.slice(house.length + 1).includes('/'))
      .filter((path) => !named.includes(path.slice(house.length + 1)))
      .map((path) => `${path} stands in no room: move it to one of ${house}/`)
  })
}

/** Rooms too full to be looked over. */
export function crowdedRooms(paths: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const path of paths) {
    const room = path.slice(0, path.lastIndexOf('/'))
    counts.set(room, (counts.get(room) ?? 0) + 1)
  }
  return [...counts]
    .filter(([room, count]) => count > mostFlat && !lists[room])
    .map(([room, count]) => `${room} has ${count} files side by side: part it by subject`)
}

const banned = new Set([
  ...['told', 'said', 'asked', 'known', 'done', 'one', 'learned', 'seen'],
  ...['Told', 'Said', 'Asked', 'Known', 'Done', 'One', 'Learned', 'Seen'],
])

/** Names at the top of a file that would say nothing to somebody who searches for them. */
export function emptyNames({ path, text }: Source): string[] {
  const found: string[] = []
  const note = (name: string | undefined) => {
    if (name && banned.has(name)) found.push(`${path}: “${name}” says nothing where it is read`)
  }
  const noteEach = (node: { type: string; [key: string]: unknown } | null) => {
    if (!node) return
    const { id, declarations } = node as {
      id?: { name?: string }
      declarations?: { id: { name?: string } }[]
    }
    note(id?.name)
    for (const each of declarations ?? []) note(each.id.name)
  }
  const { program } = parseSync(path, text)
  for (const node of program.body) {
    const { declaration } = node as { declaration?: { type: string } | null }
    noteEach((declaration ?? node) as Parameters<typeof noteEach>[0])
  }
  return found
}

export const bounds = { median: 60, ninetieth: 120 }

/** How long files are, in lines: the middle one, and the one nine of ten are no longer than. */
export function sizes(texts: readonly string[]): { median: number; ninetieth: number } {
  const lines = texts.map((text) => text.split('\n').length - 1).sort((a, b) => a - b)
  const at = (part: number) => lines[Math.floor(lines.length * part)] ?? 0
  return { median: at(0.5), ninetieth: at(0.9) }
}
