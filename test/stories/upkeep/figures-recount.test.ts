import { chris, dana, ines, maya, priya, sofia, tom } from '@caselead/api/demo/cast.ts'
import { keepFactsUpToDate } from '@caselead/api/jobs/due/keep-facts.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import type { FigureName } from '@caselead/core/figures/definitions/definitions.ts'
import { type RawBuilder, sql } from 'kysely'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { whole } from '../../setup/on-paper.ts'
import { seeded, seedOr } from '../../setup/random.ts'
import { outcome } from '../../setup/surface.ts'
import { connectedTrackers, githubTicket, sendAs } from '../../setup/trackers-like.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-08-03T07:00:00Z', trackers: connectedTrackers })
const steps = 140

/** Every time a clock was due at, noted by the database itself. */
async function noteDues() {
  await sql`create table dues (id bigint generated always as identity, case_id int, clock text,
    at timestamptz)`.execute(w.db)
  await sql`create function note_due() returns trigger language plpgsql as $$
    begin insert into dues (case_id, clock, at) values (new.case_id, new.id, new.due_at);
    return null; end $$`.execute(w.db)
  await sql`create trigger note_due after insert or update on clocks for each row
    when (new.due_at is not null) execute function note_due()`.execute(w.db)
}

async function ticketDone(number: string) {
  await sendAs(w, 'github', githubTicket(Number(number.slice(2))).sends('done', w.now()))
  await w.post()
}

/** Days of random deeds, most of them allowed, and a month in which all comes of age. */
async function live() {
  const random = seeded(seedOr(20261130))
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const people = await Promise.all([maya, tom, dana, ines].map(({ email }) => w.as(email)))
  const customers = await Promise.all([priya, chris].map(({ email }) => w.as(email)))
  const cases: { number: string; customer: (typeof customers)[number]['customer'] }[] = []
  for (let step = 0; step < steps; step += 1) {
    const { agent } = one(people)
    if (cases.length < 3 || random() < 0.15) {
      const { customer } = one(customers)
      const { number } = await customer.open({
        ...{ subject: 'Exports', body: 'They stop.' },
        ...{
          impact: one(['one', 'team', 'many']),
          urgency: one(['question', 'degraded', 'blocked']),
        },
      })
      cases.push({ number, customer })
    }
    const { number, customer } = one(cases)
    await outcome(
      one<() => Promise<unknown>>([
        () => agent.reply({ number, body: 'On it.' }),
        () => agent.escalate({ number, to: 'next', reason: 'Beyond me', packet: whole }),
        () => agent.acceptHandoff({ number }),
        () => agent.acceptHandoff({ number }),
        () => agent.bounceBack({ number, missing: 'The logs' }),
        () => agent.resolve({ number, resolution: 'Fixed.' }),
        () => customer.write({ number, body: 'Any news?' }),
        () => customer.reopen({ number, reason: 'It is back.' }),
        () => agent.ask({ number, question: 'Which release?' }),
        () => agent.linkTicket({ number, url: githubTicket(Number(number.slice(2))).address }),
        () => ticketDone(number),
        () => agent.promiseUpdate({ number, by: w.now() + hours(2), words: null }),
        () => w.pass(minutes(1 + Math.floor(random() * 600))),
        () => w.pass(minutes(1 + Math.floor(random() * 200))),
      ])(),
    )
  }
  w.letPass(days(32))
  await keepFactsUpToDate(w.runtime)
}

await noteDues()
await live()
const { agent: lead } = await w.as(sofia.email)
const { figures, span, asOf } = await lead.health({ period: '90' })

const at = (ms: number) => sql`to_timestamp(${ms / 1000})`
const within = (column: RawBuilder<unknown>) =>
  sql`${column} >= ${at(span.from)} and ${column} < ${at(span.to)}`
const old = (column: RawBuilder<unknown>, age: number) => sql`${column} <= ${at((asOf ?? 0) - age)}`

/** What each figure is made of, from the events alone. */
const parts = sql`
  e as (
    select * from events where case_id not in (select case_id from events where kind = 'merged')
  ),
  opened as (
    select case_id, at, (data ->> 'tier')::int > 1 or exists (
      select from e as up where up.case_id = e.case_id and up.kind = 'escalated'
        and up.at = e.at and up.data ? 'because'
    ) as skips from e where kind = 'opened'
  ),
  up as (select case_id, seq, at from e where kind = 'escalated'),
  first_up as (select distinct on (case_id) case_id, seq, at from up order by case_id, seq),
  handoffs as (
    select up.*, (
      select ended.seq from e as ended where ended.case_id = up.case_id and ended.seq > up.seq
        and ended.kind in ('escalation_accepted', 'bounced_back', 'referred_to_partner',
          'escalated', 'resolved', 'closed') order by ended.seq limit 1
    ) as ended from up
  ),
  outcomes as (
    select handoffs.*, e.kind as how from handoffs
    left join e on e.case_id = handoffs.case_id and e.seq = handoffs.ended
  ),
  returns as (
    select distinct case_id, coalesce(
      (select max(seq) from outcomes as o where o.case_id = e.case_id and o.ended = e.seq),
      (select max(seq) from outcomes as o where o.case_id = e.case_id and o.ended < e.seq
        and o.how = 'escalation_accepted')
    ) as seq from e where kind = 'bounced_back'
  ),
  words as (
    select case_id, seq, at from e where kind in ('resolved', 'escalation_declined', 'reply',
        'waiting_on_customer')
      or (kind = 'context_asked')
      or (kind = 'update_promised' and not (data ->> 'automatic')::bool and data ->> 'words' is not null)
      or (kind = 'update_sent' and not (data ->> 'automatic')::bool)
  ),
  solved as (
    select case_id, seq, at from e where kind = 'resolved' or (kind = 'closed'
      and actor ->> 'type' = 'contact' and not exists (
        select from e as over where over.case_id = e.case_id and over.seq < e.seq
          and over.kind = 'resolved' and not exists (
            select from e as again where again.case_id = e.case_id and again.kind = 'reopened'
              and again.seq between over.seq and e.seq)))
  ),
  promised as (
    select (made.data ->> 'by')::float8 as due, next.is_word and next.at_ms <= (made.data ->> 'by')::float8 as kept
    from e as made cross join lateral (
      select extract(epoch from e.at) * 1000 as at_ms, e.kind, exists (
        select from words where words.case_id = e.case_id and words.seq = e.seq
      ) as is_word from e where e.case_id = made.case_id and e.seq > made.seq and (
        e.kind in ('update_promised', 'promise_broken', 'closed')
        or (e.kind = 'update_sent' and e.data ? 'early')
        or exists (select from words where words.case_id = e.case_id and words.seq = e.seq)
      ) order by e.seq limit 1
    ) as next where made.kind = 'update_promised' and next.is_word
    union all
    select (data ->> 'by')::float8, false from e where kind = 'promise_broken'
    union all
    select (made.data ->> 'tellBy')::float8,
      coalesce(over.is_word and over.at_ms <= (made.data ->> 'tellBy')::float8, false)
    from e as made left join lateral (
      select seq, extract(epoch from at) * 1000 as at_ms, (case_id, seq) in (
        select case_id, seq from words
      ) as is_word from e where e.case_id = made.case_id and e.seq > made.seq and (
        kind = 'telling_declined' or (kind = 'closed' and actor ->> 'type' <> 'system')
        or (kind = 'ticket_changed' and data ->> 'state' in ('open', 'in_progress', 'reopened'))
        or (case_id, seq) in (select case_id, seq from words)
      ) order by seq limit 1
    ) as over on true
    where made.kind = 'ticket_changed' and made.data ? 'tellBy' and (over.is_word or exists (
      select from e where e.case_id = made.case_id and e.kind = 'clock_breached'
        and e.data ->> 'kind' = 'tell_customer' and e.seq > made.seq
        and e.seq < coalesce(over.seq, e.seq + 1)
    ))
  ),
  deadlines as (
    select due.at, exists (select from up where up.case_id = clocks.case_id) as is_escalated,
      exists (
        select from e where e.case_id = clocks.case_id and e.kind = 'clock_breached'
          and e.data ->> 'clock' = clocks.id
      ) as is_late, clocks.stopped_at is not null
        or cases.resolved_at is not null or cases.closed_at is not null as is_over
    from clocks join cases on cases.id = clocks.case_id cross join lateral (
      select at from dues where dues.case_id = clocks.case_id and dues.clock = clocks.id
      order by dues.id desc limit 1
    ) as due where clocks.kind in ('first_response', 'next_response', 'resolution')
      and clocks.case_id in (select case_id from opened)
  ),
  again as (
    select m.case_id, m.at from e as m where m.kind = 'customer_message'
      and (not coalesce((m.data ->> 'keepsOver')::bool, false) or m.data ? 'to')
      and not coalesce((m.data ->> 'goesOn')::bool, false)
      and (select max(seq) from e where e.case_id = m.case_id and e.seq < m.seq
          and e.kind in ('escalated', 'promise_broken')
          and e.seq >= (select seq from first_up where first_up.case_id = m.case_id))
        > coalesce((select max(seq) from words where words.case_id = m.case_id and words.seq < m.seq), 0)
      and coalesce((select max(seq) from e where e.case_id = m.case_id and e.seq < m.seq
          and e.kind = 'waiting_on_customer'), 0)
        <= coalesce((select max(seq) from e where e.case_id = m.case_id and e.seq < m.seq
          and e.kind in ('resumed', 'resolved', 'closed', 'reopened')), 0)
  ),
  first_solved as (
    select distinct on (solved.case_id) solved.case_id, solved.at from solved
    join first_up on first_up.case_id = solved.case_id and solved.at >= first_up.at
    order by solved.case_id, solved.seq
  )`

const counts: Partial<Record<FigureName, RawBuilder<unknown>>> = {
  escalationRate: sql`select count(*)::int as n, count(*) filter (where exists (
      select from up where up.case_id = opened.case_id and up.at <= opened.at + interval '7 days'
    ))::int as part
    from opened where not skips and ${within(sql`at`)} and ${old(sql`at`, days(7))}`,
  returned: sql`select count(*)::int as n, count(*) filter (where is_back)::int as part from (
      select how, (case_id, seq) in (select case_id, seq from returns) as is_back
      from outcomes where ${within(sql`at`)}
    ) as each where how = 'escalation_accepted' or is_back`,
  dropped: sql`select count(*)::int as n, count(*) filter (where how in (
      'escalated', 'resolved', 'closed'))::int as part
    from outcomes where how <> 'referred_to_partner' and ${within(sql`at`)}`,
  promises: sql`select count(*)::int as n, count(*) filter (where kept)::int as part from promised
    where due <= ${asOf ?? 0} and due >= ${span.from} and due < ${span.to}`,
  wroteAgain: sql`select count(*)::int as n, count(*) filter (where exists (
      select from again where again.case_id = first_up.case_id and again.at <= first_up.at + interval '7 days'
    ))::int as part
    from first_up where ${within(sql`at`)} and ${old(sql`at`, days(7))}`,
  repeated: sql`select count(*)::int as n, count(*) filter (where exists (
      select from up where up.case_id = first_solved.case_id and up.at > first_solved.at
        and up.at <= first_solved.at + interval '30 days'
    ))::int as part
    from first_solved where ${within(sql`at`)} and ${old(sql`at`, days(30))}`,
}

/** Of those that were due: late ones of cases that were escalated, and of the others. */
test('late deadlines, counted again from the times they were due at', async () => {
  const { rows } = await sql`with ${parts}
    select count(*) filter (where is_escalated)::int as of,
      count(*) filter (where is_escalated and is_late)::int as part,
      count(*) filter (where not is_escalated)::int as "otherOf",
      count(*) filter (where not is_escalated and is_late)::int as "otherPart"
    from deadlines where (is_late or is_over) and ${within(sql`at`)} and ${old(sql`at`, 0)}
  `.execute(w.db)
  const [gap] = found(figures.filter(({ name }) => name === 'breachGap'))
  expect(rows).toEqual([gap?.groups])
  expect(Math.min(gap?.groups?.of ?? 0, gap?.groups?.otherOf ?? 0)).toBeGreaterThan(0)
})

test.for(found(Object.entries(counts)))(
  '%s, counted again from the events in SQL',
  async ([name, count]) => {
    const { rows } = await sql<{ n: number; part: number }>`with ${parts} ${count}`.execute(w.db)
    const [figure] = found(figures.filter((each) => each.name === name))
    expect(rows).toEqual([{ n: figure?.n, part: figure?.part }])
    expect(figure?.n).toBeGreaterThan(0)
  },
)
