import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSources } from './sources.ts'

const root = join(import.meta.dirname, '../..')

/** Where the packages' own rooms are, by the folder of their tests; other folders test rooms of api. */
const houses: Record<string, string> = {
  core: 'api/core',
  emails: 'emails',
  portal: 'portal/src',
  widget: 'widget',
}

/** Tests of the whole product, or of the project itself. */
const whole = new Set([
  ...['architecture', 'bench', 'browser', 'faults', 'launch', 'linear', 'patterns', 'runner'],
  ...['setup', 'shots', 'stories'],
])

const paths = readSources('test').map(({ path }) => path.slice('test/'.length))
const ofRooms = paths.filter((path) => path.includes('/') && !whole.has(path.split('/')[0] ?? ''))

function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/')
  const house = houses[first]
  return house ? `${house}/${second}` : `api/${first}`
}

test('tests stand in folders named for the rooms they test', () => {
  expect(ofRooms.length).toBeGreaterThan(100)
  expect(ofRooms.filter((path) => !existsSync(join(root, roomOf(path), '.')))).toEqual([])
})
