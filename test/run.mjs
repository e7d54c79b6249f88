import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runNode } from '../api/launch/node.mjs'
import { root } from '../api/launch/places.mjs'
import { prepare } from '../api/launch/prepare.mjs'
import { countLine, countReport } from './runner/count.mjs'

await prepare()
// Whatever the tests leave lying about goes with this folder, also when they are cut short.
const folder = mkdtempSync(join(tmpdir(), 'caselead-test-'))
chmodSync(folder, 0o755)
const report = join(folder, 'report.json')
const vitest = join(root, 'test/node_modules/vitest/vitest.mjs')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const code = await runNode([vitest, 'run', ...reporters, ...process.argv.slice(2)], {
  cwd: join(root, 'test'),
  env: { TMPDIR: folder },
})
const counts = countReport(report)
rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
console.log(countLine(counts))
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : code
