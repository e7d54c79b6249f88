import type { Import, Reading } from './reading.ts'
import { packages } from './sources.ts'

/** Who may import whom: the drawing in ARCHITECTURE.md as a table. */
const rules: { reason: string; forbids: (found: Import) => boolean }[] = [
  {
    reason:
      'db and emails import no other package of the project while running; emails draws with api/core/look',
    forbids: ({ from, to, typeOnly }) =>
      !typeOnly &&
      isIn(from, 'db', 'emails') &&
      isSibling(from, to) &&
      !(isIn(from, 'emails') && isIn(to, 'api/core/look')),
  },
  {
    reason: 'widget takes types from api, and what is pure from api/core',
    forbids: ({ from, to, typeOnly }) =>
      isIn(from, 'widget') &&
      isSibling(from, to) &&
      !isIn(to, 'api/core') &&
      !(typeOnly && isIn(to, 'api')),
  },
  {
    reason: 'api imports db and emails, and the built portal and widget',
    forbids: ({ from, to }) =>
      isIn(from, 'api') &&
      isSibling(from, to) &&
      !isIn(to, 'db', 'emails', 'portal/dist', 'widget/dist'),
  },
  {
    reason: 'portal takes types from api, what is pure from api/core, and widget',
    forbids: ({ from, to, typeOnly }) =>
      isIn(from, 'portal') &&
      isSibling(from, to) &&
      !isIn(to, 'api/core', 'widget') &&
      !(typeOnly && isIn(to, 'api')),
  },
  {
    reason: 'nothing imports test',
    forbids: ({ from, to }) => !isIn(from, 'test') && isIn(to, 'test'),
  },
  {
    reason: 'api/core knows only itself and the types of db',
    forbids: ({ from, to, typeOnly }) =>
      isIn(from, 'api/core') &&
      isOfProject(to) &&
      !isIn(to, 'api/core') &&
      !(typeOnly && isIn(to, 'db')),
  },
  {
    reason: 'api/core is pure: no files, no network, no imports chosen while running',
    forbids: ({ from, to }) =>
      isIn(from, 'api/core') && (to.startsWith('node:') || to === '(computed)'),
  },
  only('db', 'speaks SQL', ['pg', 'kysely']),
  only('emails', 'speaks Resend', ['resend']),
  only('portal', 'speaks Astro and Preact', ['astro', '@astrojs', 'preact', '@preact']),
  only('widget', 'speaks Lit', ['lit', '@lit', 'lit-html', 'lit-element']),
  {
    reason: 'only http, routes, routers, the session cookie and app.ts speak HTTP',
    forbids: ({ from, to }) =>
      !isIn(from, 'test', 'api/http', 'api/routes', 'api/routers', 'api/app.ts') &&
      from !== 'api/auth/session-cookie.ts' &&
      isIn(to, 'hono', '@hono', '@trpc'),
  },
  {
    reason: 'what records, shows, writes and acts does not know who asks: no HTTP',
    forbids: ({ from, to }) =>
      isIn(from, 'api/record', 'api/views', 'api/mail', 'api/actions', 'api/jobs') &&
      isIn(to, 'api/http'),
  },
  {
    reason: 'routes, routers and jobs call actions: they decide and record nothing themselves',
    forbids: ({ from, to }) =>
      isIn(from, 'api/routes', 'api/routers', 'api/jobs/queues') && isIn(to, 'api/core/decide'),
  },
]

const impure = new Set([
  ...['Date.now', 'new Date()', 'new Date(…)', 'Math.random', 'Temporal.Now', 'performance'],
  ...['process', 'fetch', 'crypto', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
])
const clockReadings = new Set(['Date.now', 'new Date()', 'Temporal.Now'])

/** "FILE imports FILE: reason", one line for every import against the drawing. */
export function forbiddenImports(imports: Import[]): string[] {
  return imports.flatMap((found) =>
    rules
      .filter(({ forbids }) => forbids(found))
      .map(({ reason }) => `${found.from} imports ${found.to}: ${reason}`),
  )
}

export function impurities({ uses }: Reading): string[] {
  return uses.filter((use) => impure.has(use))
}

export function readsTheClock({ uses }: Reading): boolean {
  return uses.some((use) => clockReadings.has(use))
}

function only(folder: string, skill: string, names: string[]) {
  return {
    reason: `only ${folder} ${skill}`,
    forbids: ({ from, to }: Import) => !isIn(from, folder, 'test') && isIn(to, ...names),
  }
}

function isIn(path: string, ...folders: string[]) {
  return folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
}

function isOfProject(path: string) {
  return isIn(path, ...packages)
}

function isSibling(from: string, to: string) {
  return isOfProject(to) && !isIn(to, from.split('/')[0] ?? '')
}
