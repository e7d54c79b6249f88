import { linkToken, signInCode } from '@caselead/api/auth/tokens.ts'
import { accounts } from '@caselead/api/demo/cast.ts'
import { past } from '@caselead/api/demo/past.ts'
import type { Runtime } from '@caselead/api/runtime/runtime.ts'
import { days } from '@caselead/core/base/instant.ts'
import type { Ask } from './load.ts'
import { tellStories } from './nine-cases.ts'

const tellings = 30

/** Every case of many tellings of the demo's stories, asked for by link and by whoever opened it. */
export async function readers(runtime: Runtime, url: string): Promise<Ask[]> {
  await tellOften(runtime)
  const letters = await runtime.db
    .selectFrom('outbox')
    .innerJoin('cases', 'cases.id', 'outbox.case_id')
    .innerJoin('contacts', 'contacts.id', 'cases.contact_id')
    .distinctOn('outbox.case_id')
    .select(['outbox.id', 'outbox.case_id', 'contacts.email'])
    .where('recipient', 'like', 'contact:%')
    .execute()
  const sessions = await signIn(
    runtime,
    url,
    accounts.flatMap(({ contacts }) => contacts.map(({ email }) => email)),
  )
  return letters.flatMap(({ id, case_id, email }) => [
    ask(case_id, `caselead_links=${case_id}.${linkToken(runtime.secret, id)}`),
    ask(case_id, sessions.get(email ?? '') ?? ''),
  ])
}

/** The demo's stories, many times over. */
export async function tellOften(runtime: Runtime): Promise<void> {
  for (let telling = 0; telling < tellings; telling++) {
    const now = runtime.now()
    await tellStories(past(runtime, now - days(30)), now)
  }
}

const ask = (caseId: number | null, cookie: string): Ask => ({
  path: `/cases/C-${caseId}`,
  headers: { cookie },
})

/** The session cookies of these people, by their address. */
export async function signIn(
  { db, secret }: Runtime,
  url: string,
  addresses: readonly string[],
): Promise<Map<string, string>> {
  const sessions = new Map<string, string>()
  for (const email of addresses) {
    await post(url, { asked: 'yes', email })
    const { id } = await db
      .selectFrom('outbox')
      .select('id')
      .where('recipient', '=', email)
      .where('kind', '=', 'sign_in_code')
      .executeTakeFirstOrThrow()
    const code = signInCode(secret, id, 6)
    const { headers } = await post(url, { asked: 'yes', sent: 'yes', email, code })
    const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0])
    sessions.set(email, cookies.join('; '))
  }
  return sessions
}

const post = (url: string, fields: Record<string, string>): Promise<Response> =>
  fetch(`${url}/sign-in`, {
    method: 'POST',
    headers: { origin: url },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
