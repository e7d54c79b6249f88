import { type Kysely, sql } from 'kysely'

interface Body {
  plans: Record<string, { firstResponse?: number }>
  authority: Record<string, number | null>
  rules: { name: string; when: { on: string; escalationRequestPending?: boolean } }[]
}

const keywords = ['legal', 'lawyer', 'cancel', 'churn', 'outage', 'refund']

/** Published matrices say the same in the words of today's document. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ version: number; body: Body }>`
    select version, body from matrices`.execute(db)
  for (const { version, body } of rows) {
    const plans = Object.entries(body.plans).map(([plan, every]) => [plan, { every }])
    const authority = Object.entries(body.authority).map(([tier, usd]) => [`L${tier}`, usd])
    const said = {
      ...{
        keywords,
        playbooks: {},
        channels: {},
        quietHours: null,
        storm: { alerts: 5, within: 10 },
      },
      ...body,
      plans: Object.fromEntries(plans),
      rules: body.rules.map((rule) => (bothClimb(rule) ? only(rule) : rule)),
      authority: Object.fromEntries([...authority, ['L4', null]]),
    }
    await sql`update matrices set body = ${JSON.stringify(said)}::jsonb where version = ${version}`.execute(
      db,
    )
  }
}

type Rule = Body['rules'][number]

/** The rule for an unanswered request climbs at the same moment; together they climbed twice. */
const bothClimb = ({ name, when }: Rule): boolean =>
  name === 'only-automatic-words' && when.on === 'update'

const only = (rule: Rule): Rule => ({
  ...rule,
  when: { ...rule.when, escalationRequestPending: false },
})
