import { ingrid } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { minutes, seconds } from '@caselead/core/base/instant.ts'
import { expect, onTestFinished, test } from 'vitest'
import { openMany } from '../setup/crowd.ts'
import { freshDatabase } from '../setup/database.ts'
import { hourly, secret, serveOn, until } from '../setup/desk-in-trouble.ts'
import { provider, type Trouble } from '../setup/provider.ts'
import { expectFiredOnce, progress } from '../setup/recorded.ts'

const cases = 600

test.for([
  ['with hundreds of mails to send', 'none'],
  ['while the provider leaves it hanging', 'taken but silent'],
] as [string, Trouble][])(
  'asked to stop %s, it stops, and the next start goes on',
  { timeout: 60_000 },
  async ([, trouble]) => {
    const { db, url } = await freshDatabase()
    const anHourAgo = Date.now() - minutes(61)
    await settleCast(db, anHourAgo, hourly)
    const at = Array.from({ length: cases }, () => anHourAgo)
    await openMany(db, { at, email: ingrid.email, matrix: hourly, secret })
    const mail = await provider({ trouble: () => trouble })
    onTestFinished(mail.close)
    const serving = await serveOn(url, mail)
    await until(() => mail.asks.length > 0)
    const asked = Date.now()
    serving.kill('SIGTERM')
    expect(await serving.ended).toBe(0)
    expect(Date.now() - asked).toBeLessThan(seconds(8))
    expect((await progress(db)).sent).toBeLessThan(cases)

    const next = await serveOn(url, mail)
    await until(async () => (await progress(db)).fired === 2 * cases)
    next.kill('SIGKILL')
    await expectFiredOnce(db, Date.now())
  },
)
