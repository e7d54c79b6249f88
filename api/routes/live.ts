import { Refusal } from '@caselead/core/base/refusal.ts'
import { caseNumber } from '@caselead/core/case/state.ts'
import { Hono, type Context as Request } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Auth } from '../auth/auth.ts'
import type { Context } from '../auth/context.ts'
import type { Visitor } from '../auth/visitor.ts'
import { streamBounds } from '../base/bounds.ts'
import type { Vars } from '../http/authenticate.ts'
import { CaseNumber } from '../input/shapes.ts'
import type { Following, Live } from '../runtime/live.ts'
import { followedCases } from '../views/customer/followed.ts'

/**
 * `GET /live?case=C-1&case=C-2`: server-sent events about cases the visitor may see. `open` says first
 * how far each is, `{"C-1":12}`; `case` names one that changed; `end` that the visitor signed out.
 * `GET /cases/:number/live` is the same for one case.
 */
export function live(hub: Live, auth: Auth): Hono<Vars> {
  const follow = (c: Request<Vars>) => followed(c, hub, auth)
  return new Hono<Vars>()
    .get('/live', follow)
    .get('/cases/:number/live', follow)
    .get('/desk/cases/:number/live', follow)
}

async function followed(c: Request<Vars>, hub: Live, auth: Auth): Promise<Response> {
  const { visitor } = c.get('ctx')
  const cases = await followedCases(c.get('ctx'), caseNumbersIn(c))
  if (cases.length === 0 || visitor.kind === 'nobody')
    throw new Refusal('not_found', 'There is no such case.')
  const following = hub.follow({
    cases: cases.map(({ id }) => id),
    isTeam: visitor.kind === 'agent',
    person: visitor.id,
    session: visitor.kind === 'link' ? null : auth.session(c.req.raw.headers),
  })
  const isStillThem = async () =>
    isSame(
      visitor,
      await c
        .get('whoNow')()
        .catch(() => visitor),
    )
  c.header('x-accel-buffering', 'no')
  c.header('cache-control', 'no-store')
  return streamSSE(c, async (stream) => {
    stream.onAbort(following.stop)
    // Asked by many at once when a process goes, each comes back in its own time.
    const retry = Math.round(streamBounds.retry * (1 + 3 * Math.random()))
    const data = JSON.stringify(
      Object.fromEntries(cases.map(({ id, seq }) => [caseNumber(id), seq])),
    )
    await stream.writeSSE({ event: 'open', data, retry })
    for await (const { changed, isOver } of newsOf(following, () => stream.aborted)) {
      if (isOver) break
      for (const id of await seenStill(c.get('ctx'), changed))
        await stream.writeSSE({ event: 'case', data: caseNumber(id) })
      if (changed.length > 0) continue
      if (!(await isStillThem())) break
      await stream.write(': still here\n\n')
    }
    following.stop()
    if (!stream.aborted && !(await isStillThem())) await stream.writeSSE({ event: 'end', data: '' })
  })
}

/** Of these cases those they may still see: somebody may follow one no more. */
async function seenStill(ctx: Context, changed: number[]): Promise<number[]> {
  const { visitor } = ctx
  const isTeams = visitor.kind === 'agent' && visitor.role !== 'partner'
  if (isTeams || changed.length === 0) return changed
  const seen = await followedCases(ctx, changed).catch(() => [])
  return seen.map(({ id }) => id)
}

async function* newsOf(following: Following, isAborted: () => boolean) {
  while (!isAborted()) yield await following.next(streamBounds.heartbeat)
}

function caseNumbersIn(c: Request<Vars>): number[] {
  const number = c.req.param('number')
  const numbers = number === undefined ? (c.req.queries('case') ?? []) : [number]
  return numbers.slice(0, streamBounds.cases).flatMap((each) => {
    const read = CaseNumber.safeParse(each)
    return read.success ? [read.data] : []
  })
}

const isSame = (before: Visitor, now: Visitor): boolean =>
  before.kind === now.kind && 'id' in before && 'id' in now && before.id === now.id
