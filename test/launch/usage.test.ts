import { expect, test } from 'vitest'
import { run } from '../setup/serving.ts'

test.for([
  ['start', ['--help'], 0, 'Usage: npm start'],
  ['start', ['-h'], 0, 'Usage: npm start'],
  ['start', ['--port', '8080'], 2, 'Unknown argument: --port'],
  ['start', ['--help', 'now'], 2, 'Unknown argument: now'],
  ['dev', ['--help'], 0, 'Usage: npm run dev'],
  ['dev', ['--prot=1'], 2, 'Unknown argument: --prot=1'],
] as const)(
  'npm run %s with %j starts nothing and ends with %d',
  async ([name, given, code, said]) => {
    const launcher = run(`api/launch/${name}.mjs`, {}, [...given])
    expect(await launcher.ended).toBe(code)
    expect(launcher.told.join('\n')).toContain(said)
  },
)
