import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runNode } from '../../api/launch/node.mjs'
import { root } from '../../api/launch/places.mjs'
import { countReport } from './count.mjs'

const vitest = join(root, 'test/node_modules/vitest/vitest.mjs')

/** Runs Vitest with these words of its command line; random tests begin from the seed, if any. */
export async function runTests(words, { seed = null, ...options } = {}) {
  // Whatever the tests leave lying about goes with this folder, also when they are cut short.
  const folder = mkdtempSync(join(tmpdir(), 'caselead-test-'))
  chmodSync(folder, 0o755)
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runNode([vitest, 'run', ...reporters, ...words], {
    ...options,
    cwd: join(root, 'test'),
    env: { TMPDIR: folder, ...(seed === null ? {} : { TEST_SEED: String(seed) }) },
  })
  const counts = countReport(report)
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  return { code, counts }
}
