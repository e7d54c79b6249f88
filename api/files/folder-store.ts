import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Store } from './store.ts'
import { webStream } from './web-stream.ts'

/** Keeps files in a folder, parted by how their keys begin. */
export function folderStore(folder: string): Store {
  const partOf = (key: string) => join(folder, key.slice(0, 2).toLowerCase())
  const pathOf = (key: string) => join(partOf(key), key)
  return {
    async keep(key, { path }) {
      await mkdir(partOf(key), { recursive: true, mode: 0o700 })
      await rename(path, pathOf(key))
      await settled(partOf(key))
    },
    async read(key) {
      const file = await open(pathOf(key)).catch(absent)
      return file && webStream(file.createReadStream())
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  }
}

/** The new name outlives a loss of power. */
async function settled(folder: string): Promise<void> {
  const entries = await open(folder)
  await entries.sync().finally(() => entries.close())
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
