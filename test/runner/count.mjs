import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * Counts Vitest's JSON report and names the files that failed. A file that broke before its first
 * test counts as one failure.
 */
export function countReport(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0, files: [] }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const failed = report.testResults.filter(({ status }) => status === 'failed')
  const broken = failed.filter(
    ({ assertionResults }) => !assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    files: failed.map(({ name }) => relative(join(import.meta.dirname, '..'), name)),
  }
}

export function countLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`
  return skipped > 0 ? `${line}, ${skipped} skipped` : line
}
