import { expect, test } from 'vitest'
import { shots, unseen } from '../shots/pages.ts'
import { namesIn } from './sources.ts'

const pages = (folder: string): string[] =>
  namesIn(folder).flatMap((name) => {
    if (!/\.\w+$/.test(name)) return pages(`${folder}/${name}`)
    return name.endsWith('.astro') ? [`${folder}/${name}`.replace('portal/src/pages/', '')] : []
  })

test('every page has its picture, or a reason why it has none', () => {
  const known = new Set([...shots.map(({ of }) => of), ...Object.keys(unseen)])
  expect([...known].sort()).toEqual(pages('portal/src/pages').sort())
})
