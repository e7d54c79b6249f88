import { randomBytes } from 'node:crypto'
import { staff } from '@caselead/api/demo/cast.ts'
import { always } from '@caselead/core/calendar/calendar.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { type Matrix, plainRouting } from '@caselead/core/matrix/matrix.ts'
import { onTestFinished } from 'vitest'
import type { Provider } from './provider.ts'
import { type Serving, serve } from './serving.ts'

export const secret = randomBytes(32).toString('base64url')
export const publicUrl = 'http://help.northwind.example'

/**
 * An hour for the first answer and for the next word, at any time of any day, and no other rules; each
 * alert goes out by itself, by day and by night.
 */
export const hourly: Matrix = {
  ...withTargets(defaultMatrix(staff, always), { firstResponse: 60, update: 60 }),
  plans: {
    enterprise: {},
    business: {},
    starter: {},
  },
  rules: [],
  routing: plainRouting,
  quietHours: null,
  storm: { alerts: 10_000, within: 10 },
}

function withTargets(matrix: Matrix, spans: Partial<Matrix['targets']['P1']>): Matrix {
  const P3 = { ...matrix.targets.P3, inactivity: 10_000, ...spans }
  const rungs = matrix.rungs.map((rung) => ({ ...rung, inactivity: {} }))
  return { ...matrix, rungs, targets: { ...matrix.targets, P3 } }
}

/** The real program on this database, sending through this provider; it goes with the test. */
export async function serveOn(
  databaseUrl: string,
  provider?: Provider,
  more: Record<string, string> = {},
): Promise<Serving> {
  const serving = await serve({
    DATABASE_URL: databaseUrl,
    SECRET: secret,
    PUBLIC_URL: publicUrl,
    ...more,
    SUPPORT_ADDRESS: 'support@northwind.example',
    ...(provider && {
      RESEND_API_KEY: 're_test',
      RESEND_BASE_URL: provider.url,
      RESEND_WEBHOOK_SECRET: `whsec_${Buffer.from(secret).toString('base64')}`,
    }),
  })
  onTestFinished(() => serving.kill('SIGKILL'))
  return serving
}

/** Asks until the answer is yes. */
export async function until(yes: () => Promise<boolean> | boolean, withinMs = 60_000) {
  const late = Date.now() + withinMs
  while (!(await yes())) {
    if (Date.now() > late) throw new Error(`not within ${withinMs} ms: ${yes}`)
    await new Promise((done) => setTimeout(done, 10))
  }
}
