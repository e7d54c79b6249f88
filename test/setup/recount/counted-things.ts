import { sql } from 'kysely'

/** When it is, in which zone, and how many days up to then. */
export interface Recount {
  asOf: number
  zone: string
  days: number
}

const day = 86_400_000

/** What docs/figures.md says, in SQL, over the record alone. Instants are milliseconds. */
export const countedThings = ({ asOf, zone, days }: Recount) => sql`
  with span as (
    select
      extract(epoch from (today - make_interval(days => ${days - 1})) at time zone ${zone}) * 1000 as begins,
      extract(epoch from (today + interval '1 day') at time zone ${zone}) * 1000 as ends
    from (
      select date_trunc('day', to_timestamp(${asOf}::float8 / 1000) at time zone ${zone}) as today
    ) as of_zone
  ),
  told as (
    select case_id, seq, kind, data, actor ->> 'type' as actor,
      extract(epoch from at)::numeric * 1000 as at
    from events
    where case_id not in (select case_id from events where kind = 'merged')
  ),
  opened as (
    select case_id, at, (data ->> 'tier')::int as tier, data ->> 'priority' as priority
    from told where kind = 'opened'
  ),
  turns as (
    select case_id, seq, at, kind, actor, data,
      coalesce(lag(kind) over (partition by case_id order by seq), 'reopened') = 'reopened' as was_open
    from told where kind in ('resolved', 'closed', 'reopened')
  ),
  endings as (
    select case_id, seq, at, kind = 'resolved' or actor = 'contact' as solves
    from turns where (kind = 'resolved' or (kind = 'closed' and was_open))
  ),
  last_turn as (
    select distinct on (case_id) case_id, kind from turns order by case_id, seq desc
  ),
  last_ending as (
    select distinct on (case_id) case_id, at, solves from endings order by case_id, seq desc
  ),
  cases_now as (
    select opened.*, coalesce(last_turn.kind in ('resolved', 'closed'), false) as is_over,
      last_ending.at as ended_at, last_ending.solves
    from opened left join last_turn using (case_id) left join last_ending using (case_id)
  ),
  words as (
    select case_id, seq, at from told
    where kind in ('reply', 'context_asked', 'waiting_on_customer', 'resolved', 'escalation_declined')
      or (kind = 'update_sent' and data -> 'automatic' = 'false')
      or (kind = 'update_promised' and data -> 'automatic' = 'false' and data ->> 'words' is not null)
  ),
  first_words as (select case_id, min(at) as at from words group by case_id),
  ups as (
    select case_id, seq, at, data from told where kind = 'escalated'
  ),
  first_ups as (select distinct on (case_id) case_id, seq, at from ups order by case_id, seq),
  skipping as (
    select case_id, tier > 1 or exists (
      select from ups where ups.case_id = opened.case_id and ups.at = opened.at and ups.data ? 'because'
        and ups.data -> 'because' <> 'null'
    ) as skips
    from opened
  ),
  answers as (
    select ups.*, answer.seq as answer_seq, answer.at as answered_at, answer.kind as answer
    from ups left join lateral (
      select seq, at, kind from told
      where told.case_id = ups.case_id and told.seq > ups.seq and kind in (
        'escalated', 'escalation_accepted', 'bounced_back', 'referred_to_partner', 'resolved', 'closed'
      )
      order by seq limit 1
    ) as answer on true
  ),
  handoffs as (
    select case_id, seq, at, answered_at,
      case answer
        when 'escalation_accepted' then 'accepted' when 'bounced_back' then 'returned'
        when 'referred_to_partner' then 'withdrawn' else case when answer is null then null else 'dropped' end
      end as how,
      answer = 'bounced_back' or (answer = 'escalation_accepted' and exists (
        select from told as back
        where back.case_id = answers.case_id and back.kind = 'bounced_back'
          and back.seq > answers.answer_seq and not exists (
            select from told as between_them
            where between_them.case_id = answers.case_id and between_them.kind = 'escalated'
              and between_them.seq > answers.answer_seq and between_them.seq < back.seq
              and not exists (
                select from told as given_up
                where given_up.case_id = answers.case_id
                  and given_up.kind in ('bounced_back', 'resolved', 'closed', 'referred_to_partner')
                  and given_up.seq > between_them.seq and given_up.seq < back.seq
              )
          )
      )) as is_returned,
      exists (
        select from told as late
        where late.case_id = answers.case_id and late.kind = 'clock_breached'
          and late.data ->> 'kind' = 'handoff' and late.seq > answers.seq
          and late.seq < coalesce(answers.answer_seq, 1e9)
      ) as is_late,
      coalesce((
        select data ->> 'to' from told as set_to
        where set_to.case_id = answers.case_id and set_to.kind = 'priority_changed' and set_to.seq <= answers.seq
        order by set_to.seq desc limit 1
      ), (select priority from opened where opened.case_id = answers.case_id)) as priority
    from answers
  ),
  said_next as (
    select promised.case_id, (promised.data ->> 'by')::numeric as due, next.*
    from told as promised left join lateral (
      select told.at, told.seq, told.kind, words.seq is not null as speaks
      from told left join words using (case_id, seq)
      where told.case_id = promised.case_id and told.seq > promised.seq and (
        words.seq is not null or told.kind in ('update_promised', 'promise_broken', 'closed')
        or (told.kind = 'update_sent' and told.data ? 'early')
      )
      order by told.seq limit 1
    ) as next (said_at, said_seq, kind, speaks) on true
    where promised.kind = 'update_promised'
  ),
  updates_promised as (
    select case_id, due,
      case
        when kind is null then null
        when kind = 'promise_broken' then false
        else said_at <= due and not exists (
          select from told as lost
          where lost.case_id = said_next.case_id and lost.kind = 'mail_undelivered'
            and lost.seq > said_seq and (lost.data ->> 'until')::int >= said_seq
            and lost.data ->> 'why' <> 'complained' and not lost.data ? 'follower'
            and lost.data ->> 'letter' in
              ('reply', 'update', 'waiting_on_customer', 'request_declined', 'resolved')
            and not exists (
              select from words where words.case_id = lost.case_id
                and words.seq > said_seq and words.seq < lost.seq
            )
        )
      end as is_kept
    from said_next where kind is null or speaks or kind = 'promise_broken'
  ),
  tickets_promised as (
    select asked.case_id, (asked.data ->> 'tellBy')::numeric as due,
      case when next.kind is null then (case when broken then false end)
        when next.speaks then next.at <= (asked.data ->> 'tellBy')::numeric else false end as is_kept,
      next.kind is null or next.speaks or broken as counts
    from told as asked left join lateral (
      select told.at, told.seq, told.kind, words.seq is not null as speaks
      from told left join words using (case_id, seq)
      where told.case_id = asked.case_id and told.seq > asked.seq and (
        words.seq is not null or kind = 'telling_declined' or (kind = 'closed' and actor <> 'system')
        or (kind = 'ticket_changed' and data ->> 'state' in ('open', 'in_progress', 'reopened'))
      )
      order by told.seq limit 1
    ) as next on true, lateral (
      select exists (
        select from told as breach where breach.case_id = asked.case_id
          and breach.kind = 'clock_breached' and breach.data ->> 'kind' = 'tell_customer'
          and breach.seq > asked.seq and breach.seq < coalesce(next.seq, 1e9)
      ) as broken
    ) as breach
    where asked.kind = 'ticket_changed' and asked.data ? 'tellBy'
  ),
  wrote_again as (
    select first_ups.case_id, first_ups.at, exists (
      select from told as wrote
      where wrote.case_id = first_ups.case_id and wrote.kind = 'customer_message'
        and wrote.at <= first_ups.at + 7 * ${day}::numeric
        and (not wrote.data ? 'keepsOver' or wrote.data ? 'to') and not wrote.data ? 'goesOn'
        and exists (
          select from told as cause
          where cause.case_id = wrote.case_id and cause.kind in ('escalated', 'promise_broken')
            and cause.seq >= first_ups.seq and cause.seq < wrote.seq and not exists (
              select from words where words.case_id = wrote.case_id
                and words.seq > cause.seq and words.seq < wrote.seq
            )
        )
        and coalesce((
          select kind <> 'waiting_on_customer' from told as before
          where before.case_id = wrote.case_id and before.seq < wrote.seq and before.kind in
            ('waiting_on_customer', 'resumed', 'resolved', 'closed', 'reopened')
          order by before.seq desc limit 1
        ), true)
    ) as wrote
    from first_ups
  ),
  rounds as (
    select case_id, seq, at, kind, data, (
      select count(*) from turns
      where turns.case_id = told.case_id and turns.seq <= told.seq and turns.was_open
        and turns.kind <> 'reopened'
    ) as round
    from told where kind = 'survey_sent' or (kind = 'survey_answered'
      and (data ->> 'ces' is not null or data ->> 'csat' is not null))
  ),
  surveys as (
    select min(at) as at, bool_or(kind = 'survey_sent') as is_sent,
      bool_or(kind = 'survey_answered') as is_answered,
      (array_agg((data ->> 'ces')::int order by seq desc) filter (where data ->> 'ces' is not null))[1] as ces,
      (array_agg((data ->> 'csat')::int order by seq desc) filter (where data ->> 'csat' is not null))[1] as csat
    from rounds group by case_id, round
  ),
  things (figure, at, is_part, ms, how, score) as (
    select 'escalationRate', at, case when ${asOf}::numeric - at >= 7 * ${day}::numeric then exists (
        select from ups where ups.case_id = opened.case_id and ups.at <= opened.at + 7 * ${day}::numeric
      ) end, null::numeric, null, null::numeric
      from opened join skipping using (case_id) where not skips
    union all
    select 'skipping', at, skips, null, null, null from opened join skipping using (case_id)
    union all
    select 'returned', at, case when how is not null then is_returned end, null, null, null
      from handoffs where how is null or how in ('accepted', 'returned')
    union all
    select 'dropped', at, how = 'dropped', null, null, null
      from handoffs where how is distinct from 'withdrawn'
    union all
    select 'inTarget', at, case when is_late then false else how <> 'dropped' end, null, null, null
      from handoffs where how is distinct from 'withdrawn'
    union all
    select case when priority in ('P1', 'P2') then 'urgentDelay' else 'usualDelay' end,
      at, null, coalesce(answered_at, ${asOf}) - at, coalesce(how, 'goes on'), null from handoffs
    union all
    select 'promises', due, is_kept, null, null, null from updates_promised where due <= ${asOf}::numeric
    union all
    select 'promises', due, is_kept, null, null, null from tickets_promised where counts and due <= ${asOf}::numeric
    union all
    select 'askedAgain', first_ups.at, case when is_over then exists (
        select from told where told.case_id = first_ups.case_id and kind = 'context_asked'
          and data ->> 'alreadyGiven' is not null
      ) end, null, null, null
      from first_ups join cases_now using (case_id)
    union all
    select 'wroteAgain', at, case when ${asOf}::numeric - at >= 7 * ${day}::numeric then wrote end, null, null, null
      from wrote_again
    union all
    select 'repeated', solved.at, case when ${asOf}::numeric - solved.at >= 30 * ${day}::numeric then exists (
        select from ups where ups.case_id = solved.case_id and ups.at > solved.at
          and ups.at <= solved.at + 30 * ${day}::numeric
      ) end, null, null, null
      from first_ups join lateral (
        select endings.case_id, endings.at from endings
        where endings.case_id = first_ups.case_id and solves and endings.at >= first_ups.at
        order by seq limit 1
      ) as solved using (case_id)
    union all
    select 'openWeek', ${asOf}::numeric, ${asOf}::numeric - at > 7 * ${day}::numeric, null, null, null
      from cases_now where not is_over
    union all
    select 'openMonth', ${asOf}::numeric, ${asOf}::numeric - at > 30 * ${day}::numeric, null, null, null
      from cases_now where not is_over
    union all
    select 'csat', at, csat >= 4, null, null, null from surveys where csat is not null
    union all
    select 'ces', at, null, null, null, ces from surveys where ces is not null
    union all
    select 'easy', at, ces >= 5, null, null, null from surveys where ces is not null
    union all
    select 'responses', at, case when ${asOf}::numeric - at >= 7 * ${day}::numeric then is_answered end, null, null, null
      from surveys where is_sent
    union all
    select 'resolution', at, null, case when is_over then ended_at else ${asOf} end - at,
      case when not is_over then 'goes on' when solves then 'solved' else 'closed' end, null
      from cases_now
    union all
    select 'firstResponse', cases_now.at, null,
      coalesce(first_words.at, case when is_over then ended_at else ${asOf} end) - cases_now.at,
      case when first_words.at is not null then 'answered' when is_over then 'closed' else 'goes on' end, null
      from cases_now left join first_words using (case_id)
    union all
    select 'writing', at, null, (data ->> 'writingMs')::numeric, 'sent', null
      from told where kind = 'update_sent' and data ? 'writingMs'
  )
  select figure, is_part as "isPart", ms::float8 as ms, how, score::float8 as score
  from things, span where things.at >= span.begins and things.at < span.ends`
