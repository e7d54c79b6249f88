import { setTimeout as wait } from 'node:timers/promises'
import { visitorByEmail } from '@caselead/api/auth/auth.ts'
import { widgetSession } from '@caselead/api/auth/embed-tokens.ts'
import { linkToken } from '@caselead/api/auth/tokens.ts'
import { ingrid } from '@caselead/api/demo/cast.ts'
import type { Db } from '@caselead/db/tables.ts'
import { onTestFinished } from 'vitest'
import { publicUrl, secret } from './desk-in-trouble.ts'
import { quietDesk } from './quiet-desk.ts'

/** Ingrid with the link of her mail in one hand and the widget in the other. */
export async function customerOf(db: Db, id: number) {
  const runtime = quietDesk({ db, secret, now: Date.now })
  const { token } = await widgetSession(runtime, await visitorByEmail(runtime, ingrid.email))
  const letter = await db
    .selectFrom('outbox')
    .select('id')
    .where('case_id', '=', id)
    .where('kind', '=', 'case_opened')
    .executeTakeFirstOrThrow()
  const path = `/cases/C-${id}`
  const cookie = `caselead_links=${id}.${linkToken(secret, letter.id)}`
  const form = { cookie, accept: 'text/html', origin: publicUrl }
  return {
    page: (url: string) => fetch(url + path, { headers: { cookie, accept: 'text/html' } }),
    write: (url: string, body: string, key: string) =>
      fetch(`${url}/trpc/customer.write`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ number: `C-${id}`, body, key }),
      }),
    async writeUntilTaken(url: string, body: string, key: string) {
      for (;;) {
        const answer = await this.write(url, body, key)
        if (answer.status !== 503) return answer.status
        await wait(300)
      }
    },
    /** Her page, left open: how often it heard that the case went on. */
    async watch(url: string) {
      const watching = { heard: 0 }
      const leaving = new AbortController()
      onTestFinished(() => leaving.abort())
      const { body } = await fetch(`${url}${path}/live`, {
        headers: { cookie, accept: 'text/event-stream' },
        signal: leaving.signal,
      })
      const listen = async () => {
        for await (const bytes of body ?? []) {
          if (Buffer.from(bytes).toString().includes('event: case')) watching.heard += 1
        }
      }
      listen().catch(() => {})
      return watching
    },
    sendForm: (url: string, body: string, key: string) =>
      fetch(url + path, {
        method: 'POST',
        headers: form,
        body: new URLSearchParams({ verb: 'write', body, key }),
        redirect: 'manual',
      }),
  }
}
