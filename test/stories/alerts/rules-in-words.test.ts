import { business, chris, ingrid, maya, priya, staff } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { Rule } from '@caselead/core/matrix/rule.ts'
import { expect, test } from 'vitest'
import { listener } from '../../setup/listener.ts'
import { signedIn } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

/** The shipped policy, a storm of which is two alerts; its rules told to these channels too. */
function policy(channels: Matrix['channels'], nameOf: (rule: Rule, at: number) => string): Matrix {
  const shipped = defaultMatrix(staff, business)
  const telling = { do: 'alert' as const, whom: ['lead' as const], channels: Object.keys(channels) }
  const rules = shipped.rules.map((rule, at) => ({
    ...rule,
    name: nameOf(rule, at),
    act: [...rule.act, telling],
  }))
  return { ...shipped, channels, rules, storm: { alerts: 2, within: 10 } }
}

const policies: [named: string, nameOf: (rule: Rule, at: number) => string][] = [
  ['as they are shipped', ({ name }) => name],
  ['by codes of their own', (_, at) => `zq-t${at}-overdue`],
]

async function crowdedDay(w: World): Promise<string[]> {
  const [first, second, third] = [ingrid, chris, priya].map(({ email }) => w.as(email))
  const open = async (who: typeof first, subject: string, body: string, isWorst: boolean) =>
    (await who)?.customer.open({
      ...{ subject, body },
      ...(isWorst
        ? ({ impact: 'everyone', urgency: 'blocked' } as const)
        : ({ impact: 'one', urgency: 'degraded' } as const)),
    })
  const opened = [
    await open(first, 'Checkout', 'Nobody can pay.', true),
    await open(second, 'Export', 'We will cancel, our lawyer says so.', false),
    await open(third, 'Login', 'Our passwords were leaked, a data breach.', false),
    await open(second, 'Labels', 'They are blank.', false),
  ].flatMap((each) => each?.number ?? [])
  await w.pass(hours(9))
  await w.pass(minutes(90))
  return opened
}

/** Every mail's subject, text and HTML. */
async function mailed(w: World): Promise<string[]> {
  const rows = await w.db.selectFrom('mailbox_sent').select('mail').execute()
  return rows.map(({ mail }) => JSON.stringify(mail))
}

test.each(policies)(
  'agents and channels read what a rule says, never its code, with rules named %s',
  async (_, nameOf) => {
    const [slack, teams] = [await listener(), await listener()]
    const channels = {
      ops: { kind: 'slack' as const, url: slack.url },
      tower: { kind: 'teams' as const, url: teams.url },
      board: { kind: 'email' as const, to: 'board@northwind.example' },
    }
    const matrix = policy(channels, nameOf)
    const w = await world({ at: '2026-11-24T09:00:00Z', matrix })
    const numbers = await crowdedDay(w)
    const desk = await signedIn(w, maya.email)
    const pages = await Promise.all(
      numbers.map(async (number) => (await desk.open(`/desk/cases/${number}?show=all`)).text),
    )
    const posts = [...slack.bodies(), ...teams.bodies()].map((body) => JSON.stringify(body))
    const told = [...(await mailed(w)), ...posts]
    expect(posts).not.toEqual([])
    expect(pages.map((page) => page.includes('Why:'))).toContain(true)
    const headings = matrix.rules.filter(({ sentence }) =>
      told.some((each) => each.includes(`${sentence} (`)),
    )
    expect(headings).not.toEqual([])
    const codes = matrix.rules.flatMap(({ name }) => [name, `${name.replaceAll('-', ' ')} (`])
    const spoken = [...told, ...pages].map((each) => each.toLowerCase())
    expect(codes.filter((code) => spoken.some((each) => each.includes(code)))).toEqual([])
  },
)
