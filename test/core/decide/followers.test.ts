import { maya } from '@caselead/api/demo/cast.ts'
import type { Actor } from '@caselead/core/base/actor.ts'
import type { Command, InCopy } from '@caselead/core/case/commands.ts'
import { alertsFor, lettersFor } from '@caselead/core/case/letters.ts'
import { promisesKept } from '@caselead/core/case/promise-outcomes.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper } from '../../setup/on-paper.ts'

const ann = { id: 'ann', name: 'Ann Lee' }
const bob = { id: 'bob', name: 'Bob Ray' }
const agent = by(maya)
const themselves = (who: typeof ann): Actor => ({ type: 'contact', ...who })
const add = (who: typeof ann) => ({ do: 'add_follower', who }) as const
const remove = ({ id }: typeof ann) => ({ do: 'remove_follower', id }) as const
const mail = (copied: Partial<InCopy>): Command => ({
  ...({ do: 'write', body: 'Any news?', via: 'email' } as const),
  copied: { follow: [], offer: [], ...copied },
})
const offered = (who: typeof ann) => ({
  ...{ address: `${who.id}@bright.example`, name: who.name, contact: who },
})
const stranger = { address: 'zoe@elsewhere.example', name: 'Zoe' }

const names = (people: readonly { name: string }[] | undefined) => (people ?? []).map((p) => p.name)

describe('a case', () => {
  test.for<[string, (paper: OnPaper) => unknown, string[], string[]]>([
    ['has no followers', () => {}, [], []],
    ['has one its lead added', (p) => p.do(agent, add(ann)), ['Ann Lee'], []],
    ['has one a customer added', (p) => p.do(p.customer, add(ann)), ['Ann Lee'], []],
    [
      'has one no more who stopped',
      (p) => p.do(agent, add(ann)).do(themselves(ann), remove(ann)),
      [],
      [],
    ],
    [
      'has colleagues in copy, where the account says so',
      (p) => p.do(p.customer, mail({ follow: [ann, bob] })),
      ['Ann Lee', 'Bob Ray'],
      [],
    ],
    [
      'offers those the lead decides about',
      (p) => p.do(p.customer, mail({ offer: [stranger, offered(bob)] })),
      [],
      ['Zoe', 'Bob Ray'],
    ],
    [
      'offers nobody twice',
      (p) =>
        p
          .do(p.customer, mail({ offer: [stranger] }))
          .do(p.customer, mail({ offer: [stranger, offered(bob)] })),
      [],
      ['Zoe', 'Bob Ray'],
    ],
    [
      'offers nobody who was added',
      (p) => p.do(p.customer, mail({ offer: [offered(ann)] })).do(agent, add(ann)),
      ['Ann Lee'],
      [],
    ],
    [
      'never adds its own customer',
      (p) => {
        const { id, name } = p.case.contact
        return p.do(p.customer, mail({ follow: [{ id, name }], offer: [offered({ id, name })] }))
      },
      [],
      [],
    ],
    [
      'leaves alone who stopped, however often they are in copy',
      (p) =>
        p
          .do(agent, add(ann))
          .do(themselves(ann), remove(ann))
          .do(p.customer, mail({ follow: [ann] }))
          .do(p.customer, mail({ offer: [offered(ann)] })),
      [],
      [],
    ],
    [
      'is joined again by who stopped once somebody adds them',
      (p) => p.do(agent, add(ann)).do(themselves(ann), remove(ann)).do(agent, add(ann)),
      ['Ann Lee'],
      [],
    ],
  ])('%s', ([, happens, followers, copied]) => {
    const paper = new OnPaper()
    happens(paper)
    expect(names(paper.case.followers)).toEqual(followers)
    expect(names(paper.case.copied)).toEqual(copied)
  })

  test('has at most twenty, however many are in copy', () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ id: `p${at}`, name: `P${at}` }))
    const paper = new OnPaper()
    paper.do(paper.customer, mail({ follow: many }))
    expect(paper.case.followers).toHaveLength(20)
    expect(() => paper.do(agent, add(ann))).toThrow('20 followers')
  })

  test.for<[string, (paper: OnPaper) => typeof ann]>([
    ['follows it already', () => ann],
    ['opened it', ({ case: { contact } }) => contact],
  ])('is refused one who %s', ([, whom]) => {
    const paper = new OnPaper().do(agent, add(ann))
    expect(() => paper.do(agent, add(whom(paper)))).toThrow()
  })
})

describe('a number from', () => {
  const resolved = () =>
    new OnPaper().do(agent, add(ann)).do(agent, { do: 'resolve', resolution: 'Restarted.' })
  const seven: Command = { do: 'write', body: '7', via: 'email' }

  test.for<[string, (paper: OnPaper) => Actor, ces: number | undefined, newest: string]>([
    ['the customer is their rating', (p) => p.customer, 7, 'survey_answered'],
    ['a follower is only what they wrote', () => themselves(ann), undefined, 'customer_message'],
  ])('%s', ([, who, ces, newest]) => {
    const paper = resolved()
    paper.do(who(paper), seven)
    expect(paper.case.survey?.answer?.ces).toBe(ces)
    expect(paper.case.reopens).toBe(0)
    expect(paper.events.at(-1)?.kind).toBe(newest)
  })
})

describe('on a solved case, a message from', () => {
  const solved = () =>
    new OnPaper().do(agent, add(ann)).do(agent, { do: 'resolve', resolution: 'Restarted.' })
  const says = (paper: OnPaper, account: string): Command => ({
    ...{ do: 'write', body: 'Mine still stops.', via: 'email' },
    account: account === 'theirs' ? paper.case.account.id : account,
  })

  test.for<[string, account: string, reopens: number]>([
    ['a colleague reopens it', 'theirs', 1],
    ['a guest only tells its lead', 'another', 0],
  ])('%s', ([, account, reopens]) => {
    const paper = solved()
    const { seq } = paper.case
    paper.do(themselves(ann), says(paper, account))
    expect(paper.case.reopens).toBe(reopens)
    const step = paper.events.filter((event) => event.seq > seq)
    const called = alertsFor(paper.case, step).map(
      (alert) => alert.to === 'agent' && alert.agent.id,
    )
    expect(called).toContain(paper.case.lead?.id)
  })
})

/** To whom letters of the newest step go, and which. */
function letters(paper: OnPaper, before: number) {
  const step = paper.events.filter(({ seq }) => seq > before)
  return lettersFor(paper.case, step).flatMap((letter) =>
    letter.to === 'customer' ? [[letter.kind, letter.follower?.name ?? null]] : [],
  )
}

describe('letters', () => {
  const followed = () => new OnPaper().do(agent, add(ann))

  test('go to followers as to the customer', () => {
    const paper = followed()
    const { seq } = paper.case
    paper.do(agent, { do: 'reply', body: 'Soon.' })
    expect(letters(paper, seq)).toEqual([
      ['reply', null],
      ['reply', 'Ann Lee'],
    ])
  })

  test('tell who was added, and nobody else', () => {
    const paper = followed()
    const { seq } = paper.case
    paper.do(agent, add(bob))
    expect(letters(paper, seq)).toEqual([['follower_added', 'Bob Ray']])
  })

  test('with a survey go to the customer alone', () => {
    const paper = followed()
    paper.do(agent, { do: 'resolve', resolution: 'Restarted.' })
    const { seq } = paper.case
    paper.pass(7 * 86_400_000)
    const sent = letters(paper, seq)
    expect(sent).toContainEqual(['survey', null])
    expect(sent.filter(([, follower]) => follower !== null)).toEqual([])
  })

  test('of a refund go to the customer alone', () => {
    const paper = followed()
    const { seq } = paper.case
    paper.do(agent, { do: 'ask_refund', usd: 50, reason: 'A month of it.' })
    expect(letters(paper, seq)).toEqual([['refund_authorised', null]])
  })

  test('that bounce from a follower are recorded once a day', () => {
    const paper = followed()
    const bounced = (address: string) => {
      const report = { address, why: 'bounced', said: '', follower: true } as const
      const which = { letter: 'reply', until: paper.case.seq } as const
      paper.do(
        { type: 'system', rule: 'delivery' },
        { do: 'report_undelivered', ...report, ...which },
      )
      return paper.count('mail_undelivered')
    }
    expect([bounced('ann@bright.example'), bounced('ann@bright.example')]).toEqual([1, 1])
    expect(bounced('bob@bright.example')).toBe(2)
    paper.pass(86_400_000)
    expect([bounced('ann@bright.example'), bounced('ann@bright.example')]).toEqual([3, 3])
  })

  test('a follower’s that bounces breaks no promise and tells no lead', () => {
    const paper = followed().do(agent, { do: 'reply', body: 'Soon.' })
    const { seq } = paper.case
    paper.do(
      { type: 'system', rule: 'delivery' },
      {
        ...{ do: 'report_undelivered', address: 'ann@bright.example', why: 'bounced', said: '' },
        ...{ letter: 'reply', until: seq, follower: true },
      },
    )
    expect(paper.case.unreached).toBeUndefined()
    expect(promisesKept(paper.events).broken).toBe(0)
    expect(
      lettersFor(
        paper.case,
        paper.events.filter((event) => event.seq > seq),
      ),
    ).toEqual([])
  })
})
