import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'

/** Installs and builds what is missing; ends the process with one plain message when it can't. */
export async function prepare({ build = true } = {}) {
  try {
    await ensureInstalled()
    if (build) await ensureBuilt()
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
