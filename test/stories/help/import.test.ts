import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { exportFolder } from '@caselead/api/help/export/export-folder.ts'
import { type ImportOptions, importFolder } from '@caselead/api/help/import/import-folder.ts'
import { beforeEach, expect, test } from 'vitest'
import { newFolder } from '../../setup/folder.ts'
import { visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const { help } = w.nobody

let root = ''
beforeEach(() => {
  root = ''
})

function write(files: Record<string, string | Buffer>): void {
  root ||= newFolder()
  const written = Object.keys(files).map((path) => [path, readFileSync(join(out, path), 'utf8')])
  expect(Object.fromEntries(written)).toEqual(files)
  expect(await exportFolder(w.db, out)).toBeNull()
})
