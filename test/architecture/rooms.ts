import type { Import } from './reading.ts'

/**
 * The rooms in their order: one imports only from rooms before it, types included. The table in
 * ARCHITECTURE.md says what each is for. Files beside the rooms put the program together; nothing
 * in a room imports them.
 */
export const rooms = {
  'api/core': [
    ...[
      'base',
      'statistics',
      'look',
      'calendar',
      'team',
      'matrix',
      'lint',
      'context-loss',
      'triage',
      'survey',
      'help',
      'case',
      'find',
    ],
    ...[
      'ladder',
      'wording',
      'alerts',
      'risk',
      'rules',
      'decide',
      'due',
      'outlook',
      'figures',
      'review',
      'simulate',
    ],
  ],
  api: [
    ...[
      'launch',
      'core',
      'base',
      'input',
      'llm',
      'files',
      'help',
      'matrix',
      'runtime',
      'auth',
      'http',
      'telemetry',
      'record',
    ],
    ...['integrations', 'views', 'mail', 'mailbox', 'actions', 'jobs', 'routers', 'demo', 'replay'],
    ...['simulate', 'routes', 'cli'],
  ],
} as const

type House = keyof typeof rooms

/** "FILE imports FILE: reason", one line for every import from a room further down. */
export function backwardImports(imports: Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const reason = isBackward('api/core', from, to) ?? isBackward('api', from, to)
    return reason ? [`${from} imports ${to}: ${reason}`] : []
  })
}

function isBackward(house: House, from: string, to: string): string | null {
  const here = roomIn(house, from)
  const there = roomIn(house, to)
  if (here === null || here === outside || there === null) return null
  const order: readonly string[] = rooms[house]
  if (there === outside)
    return `what stands beside the rooms of ${house} is imported by none of them`
  if (order.indexOf(there) <= order.indexOf(here)) return null
  return `in ${house}, ${there} comes after ${here}`
}

const outside = '(beside the rooms)'

/** The room a file stands in; null for what is not in this house. */
function roomIn(house: House, path: string): string | null {
  if (!path.startsWith(`${house}/`)) return null
  const [room = '', ...rest] = path.slice(house.length + 1).split('/')
  return rest.length === 0 ? outside : room
}

/** Rooms a folder of the house has, or the table has, but not the other. */
export function unknownRooms(paths: readonly string[]): string[] {
  return (Object.keys(rooms) as House[]).flatMap((house) => {
    const standing = new Set(paths.map((path) => roomIn(house, path)))
    const order: readonly string[] = rooms[house]
    return [
      ...[...standing].filter((room) => room !== null && room !== outside && !order.includes(room)),
      ...order.filter((room) => !standing.has(room)),
    ].map((room) => `${house}/${room}`)
  })
}
