import { acceptHandoff } from '../actions/accept-handoff.ts'
import { answerSurvey } from '../actions/answer-survey.ts'
import { askToEscalate } from '../actions/ask-to-escalate.ts'
import { escalate } from '../actions/escalate.ts'
import { note } from '../actions/note.ts'
import { openCase } from '../actions/open-case.ts'
import { promiseUpdate } from '../actions/promise-update.ts'
import { reply } from '../actions/reply.ts'
import { resolve } from '../actions/resolve.ts'
import { sendUpdate } from '../actions/send-update.ts'
import { waitOnCustomer } from '../actions/wait-on-customer.ts'
import type { Context } from '../context.ts'
import { addOpen } from '../core/calendar.ts'
import { hours, minutes } from '../core/instant.ts'
import {
  business,
  type CastContact,
  chris,
  dana,
  ines,
  ingrid,
  maya,
  priya,
  sam,
  tom,
} from './cast.ts'
import type { Past } from './past.ts'

type Step = { at: number; tell: () => Promise<unknown> }

/** The last days of a small support team, up to `now`; nothing is told that lies ahead. */
export async function tellStories(past: Past, now: number): Promise<void> {
  const steps = [...history(past), ...today(past, now)]
  for (const { at, tell } of steps.filter((step) => step.at <= now).sort((a, b) => a.at - b.at)) {
    await past.moveTo(at)
    await tell()
  }
  await past.moveTo(now)
}

/** Cases by what they are called here, filled as they are opened. */
type Opened = Map<string, number>

const number = (opened: Opened, name: string) => ({ number: opened.get(name) ?? 0 })

function history(past: Past): Step[] {
  const start = past.now()
  const opened: Opened = new Map()
  const after = (open: number, tell: () => Promise<unknown>): Step => ({
    at: addOpen(business, start, open),
    tell,
  })
  const by = (email: string, act: (ctx: Context) => Promise<unknown>) => async () =>
    act(await past.as(email))
  const open = (name: string, who: CastContact, what: Weighed) =>
    by(who.email, async (ctx) => {
      const { number } = await openCase(ctx, { ...what, channel: 'portal', key: undefined })
      opened.set(name, Number(number.slice(2)))
    })
  const on = (name: string) => number(opened, name)
  return [
    after(minutes(10), open('accents', chris, accents)),
    after(
      minutes(50),
      by(maya.email, (ctx) =>
        reply(ctx, {
          ...on('accents'),
          body: 'Thank you, Chris. I can see it here too and have found the setting behind it.',
        }),
      ),
    ),
    after(
      hours(3),
      by(maya.email, (ctx) =>
        resolve(ctx, {
          ...on('accents'),
          resolution: 'Exports are written as UTF-8 now. Your file from this morning is complete.',
        }),
      ),
    ),
    after(hours(4), open('labels', priya, labels)),
    after(
      hours(4) + minutes(15),
      by(tom.email, (ctx) =>
        reply(ctx, {
          ...on('labels'),
          body: 'I am on it, Priya. Which depots are affected, and since when?',
        }),
      ),
    ),
    after(
      hours(4) + minutes(40),
      by(tom.email, (ctx) =>
        note(ctx, { ...on('labels'), body: 'Queue shows 412 stuck jobs since the 3.8 rollout.' }),
      ),
    ),
    after(
      hours(4) + minutes(55),
      by(tom.email, (ctx) => escalate(ctx, { ...on('labels'), ...labelsHandoff })),
    ),
    after(
      hours(5) + minutes(10),
      by(dana.email, (ctx) => acceptHandoff(ctx, on('labels'))),
    ),
    after(
      hours(6),
      by(dana.email, (ctx) =>
        sendUpdate(ctx, {
          ...on('labels'),
          body: 'We found the cause: the print driver waits for a certificate that was rotated.',
          nextBy: null,
        }),
      ),
    ),
    after(hours(9), open('vat', sam, vat)),
    after(
      hours(10),
      by(maya.email, (ctx) =>
        waitOnCustomer(ctx, {
          ...on('vat'),
          question: 'Could you send us one invoice number where it is wrong?',
        }),
      ),
    ),
  ]
}

function today(past: Past, now: number): Step[] {
  const opened: Opened = new Map()
  const ago = (ms: number, tell: () => Promise<unknown>): Step => ({ at: now - ms, tell })
  const by = (email: string, act: (ctx: Context) => Promise<unknown>) => async () =>
    act(await past.as(email))
  const open = (name: string, who: CastContact, what: Weighed) =>
    by(who.email, async (ctx) => {
      const { number } = await openCase(ctx, { ...what, channel: 'portal', key: undefined })
      opened.set(name, Number(number.slice(2)))
    })
  const on = (name: string) => number(opened, name)
  return [
    ago(hours(5), open('import', priya, stockImport)),
    ago(
      hours(5) - minutes(12),
      by(dana.email, (ctx) =>
        reply(ctx, { ...on('import'), body: 'Found it, Priya: a column was renamed. Fixing now.' }),
      ),
    ),
    ago(
      hours(4),
      by(dana.email, (ctx) =>
        resolve(ctx, { ...on('import'), resolution: 'The import reads both column names again.' }),
      ),
    ),
    ago(hours(3), open('signin', chris, signIn)),
    ago(
      hours(3) - minutes(18),
      by(tom.email, (ctx) =>
        reply(ctx, { ...on('signin'), body: 'We are looking into it, Chris. I stay with you.' }),
      ),
    ),
    ago(
      hours(2) - minutes(40),
      by(priya.email, (ctx) =>
        answerSurvey(ctx, {
          ...on('import'),
          ces: 6,
          comment: 'Quick, and I always knew who had it.',
          channel: 'email',
        }),
      ),
    ),
    ago(
      minutes(25),
      by(chris.email, (ctx) =>
        askToEscalate(ctx, {
          ...on('signin'),
          reason: 'Twelve people are waiting and our first patients come at eight.',
        }),
      ),
    ),
    ago(
      minutes(20),
      by(tom.email, (ctx) =>
        promiseUpdate(ctx, { ...on('signin'), by: now + minutes(40), words: null }),
      ),
    ),
    ago(minutes(9), open('warehouse', ingrid, warehouse)),
    ago(minutes(4), open('checkout', ingrid, checkout)),
    ago(
      minutes(2),
      by(ines.email, (ctx) =>
        note(ctx, { ...on('checkout'), body: 'Error rate on the payment node went up at once.' }),
      ),
    ),
  ]
}

type Weighed = Pick<Parameters<typeof openCase>[1], 'subject' | 'body' | 'impact' | 'urgency'>

const accents: Weighed = {
  subject: 'CSV export cuts off names with accents',
  body: 'Patients like “José” are exported as “Jos”. We need the list for the insurer today.',
  impact: 'one',
  urgency: 'degraded',
}
const labels: Weighed = {
  subject: 'Label printing stops in all depots',
  body: 'Since the update last night no depot can print labels. Lorries are waiting. Version 3.8.1.',
  impact: 'many',
  urgency: 'degraded',
}
const vat: Weighed = {
  subject: 'Invoices show our old VAT number',
  body: 'We changed it in the settings two weeks ago, the invoice PDF still shows the old one.',
  impact: 'one',
  urgency: 'degraded',
}
const stockImport: Weighed = {
  subject: 'Nightly stock import fails with “unknown column”',
  body: 'The nightly import has failed with: unknown column "qty_on_hand". Nothing changed on our side.',
  impact: 'team',
  urgency: 'degraded',
}
const signIn: Weighed = {
  subject: 'Nobody at reception can sign in',
  body: 'The sign-in page says “session expired” at once, for everybody at the front desk.',
  impact: 'team',
  urgency: 'blocked',
}
const warehouse: Weighed = {
  subject: 'How do I add a second warehouse?',
  body: 'We rent a second room from next month. Where do I add it?',
  impact: 'one',
  urgency: 'question',
}
const checkout: Weighed = {
  subject: 'Checkout is down, nobody can pay',
  body: 'The shop shows “payment unavailable” since a few minutes. This is our busiest day.',
  impact: 'many',
  urgency: 'blocked',
}

const labelsHandoff = {
  to: 'next' as const,
  reason: 'Print jobs hang inside the driver; needs somebody who can read its log.',
  packet: {
    summary: 'Labels have not printed in any depot since the 3.8.1 rollout.',
    impact: 'Six depots cannot ship.',
    tried: 'Restarted the queue twice; jobs hang again after a minute.',
    environment: 'Version 3.8.1, print driver 2.2.',
    ask: 'Find out what the driver waits for.',
    customerWords: 'Since the update last night no depot can print labels. Lorries are waiting.',
  },
}
