import { acceptHandoff } from '@caselead/api/actions/case/accept-handoff.ts'
import { answerSurvey } from '@caselead/api/actions/case/answer-survey.ts'
import { askRefund } from '@caselead/api/actions/case/ask-refund.ts'
import { askToEscalate } from '@caselead/api/actions/case/ask-to-escalate.ts'
import { escalate } from '@caselead/api/actions/case/escalate.ts'
import { linkIncident } from '@caselead/api/actions/case/link-incident.ts'
import { note } from '@caselead/api/actions/case/note.ts'
import { openCase } from '@caselead/api/actions/case/open-case.ts'
import { openIncident } from '@caselead/api/actions/case/open-incident.ts'
import { reply } from '@caselead/api/actions/case/reply.ts'
import { resolve } from '@caselead/api/actions/case/resolve.ts'
import { sendUpdate } from '@caselead/api/actions/case/send-update.ts'
import { tickStep } from '@caselead/api/actions/case/tick-step.ts'
import { waitOnCustomer } from '@caselead/api/actions/case/wait-on-customer.ts'
import { write } from '@caselead/api/actions/case/write.ts'
import type { Context } from '@caselead/api/auth/context.ts'
import { business, chris, dana, ines, ingrid, priya, sam } from '@caselead/api/demo/cast.ts'
import { openAgo, type Past } from '@caselead/api/demo/past.ts'
import { readEvents } from '@caselead/api/record/read.ts'
import { incidentList } from '@caselead/api/views/desk/incidents.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import {
  accents,
  chargedTwice,
  checkout,
  labels,
  labelsHandoff,
  signIn,
  stockImport,
  type Trouble,
  terminals,
  vat,
  warehouse,
} from './troubles.ts'

type Act = (ctx: Context) => Promise<unknown>
/** Somebody of the cast, or whoever leads a case of the story. */
type Who = { email: string } | { leads: string }
type Step = { at: number; tell: () => Promise<unknown> }

/** The last days of a small support team, up to `now`. */
export async function tellStories(past: Past, now: number): Promise<void> {
  const steps = story(past, now)
  for (const { at, tell } of steps.sort((a, b) => a.at - b.at)) {
    await past.moveTo(at)
    await tell()
  }
  await past.moveTo(now)
}

function story(past: Past, now: number): Step[] {
  const opened = new Map<string, number>()
  const working = (open: number) => openAgo(business, now, open)
  const on = (name: string) => ({ number: opened.get(name) ?? 0 })
  const by =
    (at: number) =>
    (who: Who, act: Act): Step => ({
      at,
      tell: async () =>
        act(await past.as('email' in who ? who.email : await leadOf(past, on(who.leads).number))),
    })
  /** So long ago by the calendar of the team; `ago` is by the clock on the wall. */
  const worked = (open: number) => by(working(open))
  const ago = (ms: number) => by(now - ms)
  const open = (name: string, what: Trouble) => async (ctx: Context) => {
    const { number } = await openCase(ctx, { ...what, channel: 'portal', key: undefined })
    opened.set(name, Number(number.slice(2)))
  }

  const accentsStory = [
    worked(hours(20))(chris, open('accents', accents)),
    worked(hours(19.4))({ leads: 'accents' }, (ctx) =>
      reply(ctx, {
        ...on('accents'),
        body: 'Thank you, Chris. I can see it here too and have found the setting behind it.',
      }),
    ),
    worked(hours(18.6))({ leads: 'accents' }, (ctx) =>
      resolve(ctx, {
        ...on('accents'),
        resolution:
          'Exports are written as UTF-8 now. Export the list again and every name is complete.',
      }),
    ),
  ]
  const vatStory = [
    worked(hours(9))(sam, open('vat', vat)),
    worked(hours(8.75))({ leads: 'vat' }, (ctx) =>
      reply(ctx, { ...on('vat'), body: 'Thank you, Sam. The new number is in your settings.' }),
    ),
    worked(hours(8.7))({ leads: 'vat' }, (ctx) =>
      waitOnCustomer(ctx, {
        ...on('vat'),
        question: 'Could you send us the number of one invoice that’s wrong?',
      }),
    ),
  ]
  const importStory = [
    worked(hours(7))(priya, open('import', stockImport)),
    worked(hours(6.8))({ leads: 'import' }, (ctx) =>
      reply(ctx, {
        ...on('import'),
        body: 'Found it, Priya: our last release renamed a column. I’m fixing it now.',
      }),
    ),
    worked(hours(6))({ leads: 'import' }, (ctx) =>
      resolve(ctx, { ...on('import'), resolution: 'The import reads both column names again.' }),
    ),
    worked(hours(4.5))(priya, (ctx) =>
      answerSurvey(ctx, {
        ...on('import'),
        ces: 6,
        comment: 'Quick, and I always knew who had it.',
        channel: 'email',
      }),
    ),
  ]
  const labelsStory = [
    worked(hours(3.2))(priya, open('labels', labels)),
    worked(hours(3))({ leads: 'labels' }, (ctx) =>
      reply(ctx, {
        ...on('labels'),
        body: 'I’m on it, Priya. Does a test page still print?',
      }),
    ),
    worked(hours(2.8))(priya, (ctx) =>
      write(ctx, {
        ...on('labels'),
        body: 'Yes, in all six depots. Only the labels hang.',
        channel: 'portal',
      }),
    ),
    worked(hours(2.6))({ leads: 'labels' }, (ctx) =>
      note(ctx, {
        ...on('labels'),
        body: 'The queue shows 412 stuck jobs since the 3.8.1 rollout.',
      }),
    ),
    worked(hours(2.5))({ leads: 'labels' }, (ctx) =>
      escalate(ctx, { ...on('labels'), ...labelsHandoff }),
    ),
    worked(hours(2.3))(dana, (ctx) => acceptHandoff(ctx, on('labels'))),
    worked(hours(1.6))(dana, (ctx) =>
      sendUpdate(ctx, {
        ...on('labels'),
        body: 'We’ve found the cause: the print driver waits for a certificate that has been replaced.',
        nextBy: null,
      }),
    ),
    worked(hours(0.8))(dana, (ctx) =>
      note(ctx, {
        ...on('labels'),
        body: 'The new certificate is signed. Rolling it out depot by depot.',
      }),
    ),
    worked(minutes(15))(dana, (ctx) =>
      sendUpdate(ctx, {
        ...on('labels'),
        body: 'Two of the six depots print again. The other four get the new certificate one by one.',
        nextBy: null,
      }),
    ),
  ]
  const signInStory = [
    worked(hours(1.2))(chris, open('signin', signIn)),
    worked(hours(1))({ leads: 'signin' }, (ctx) =>
      reply(ctx, {
        ...on('signin'),
        body: 'I’m looking into it, Chris, and I’ll stay on it until you’re back in.',
      }),
    ),
    worked(minutes(20))(chris, (ctx) =>
      askToEscalate(ctx, {
        ...on('signin'),
        reason: 'It’s still down, and reception can’t look up a single appointment.',
      }),
    ),
    worked(minutes(10))({ leads: 'signin' }, (ctx) =>
      note(ctx, { ...on('signin'), body: 'The session store was restarted just when it began.' }),
    ),
  ]
  const refundStory = [
    worked(minutes(50))(ingrid, open('charged', chargedTwice)),
    worked(minutes(40))({ leads: 'charged' }, (ctx) =>
      reply(ctx, {
        ...on('charged'),
        body: 'I can see both charges, Ingrid. A refund of this size needs a colleague’s approval. I’m asking now.',
      }),
    ),
    worked(minutes(38))({ leads: 'charged' }, (ctx) =>
      askRefund(ctx, {
        ...on('charged'),
        usd: 249,
        reason: 'Charged twice for one invoice. The second charge is our mistake.',
      }),
    ),
  ]
  const fresh = [
    ago(minutes(9))(ingrid, open('warehouse', warehouse)),
    ...paymentsStory({ ago, open, on }),
  ]
  return [
    ...[accentsStory, vatStory, importStory, labelsStory, signInStory, refundStory, fresh].flat(),
  ]
}

interface Telling {
  ago: (ms: number) => (who: Who, act: Act) => Step
  open: (name: string, what: Trouble) => Act
  on: (name: string) => { number: number }
}

/** One cause, two customers: an incident, and the playbook that a rule started. */
function paymentsStory({ ago, open, on }: Telling): Step[] {
  const tick = (step: number) => (ctx: Context) =>
    tickStep(ctx, { ...on('checkout'), playbook: 'outage', step, done: true })
  return [
    ago(minutes(8))(ingrid, open('checkout', checkout)),
    ago(minutes(7))(ines, (ctx) => acceptHandoff(ctx, on('checkout'))),
    ago(minutes(6.5))(ines, tick(0)),
    ago(minutes(6))(ines, (ctx) =>
      note(ctx, { ...on('checkout'), body: 'The error rate on the payment node jumped at once.' }),
    ),
    ago(minutes(5))(ines, (ctx) =>
      openIncident(ctx, { ...on('checkout'), title: 'Card payments fail' }),
    ),
    ago(minutes(4.5))(ines, (ctx) =>
      reply(ctx, {
        ...on('checkout'),
        body: 'It’s our payment node, Ingrid, not your shop. I’m moving payments to the spare one now.',
      }),
    ),
    ago(minutes(4))(ines, tick(1)),
    ago(minutes(3))(chris, open('terminals', terminals)),
    ago(minutes(2))(ines, async (ctx) => {
      const {
        incidents: [incident],
      } = await incidentList(ctx, { page: 1 })
      return linkIncident(ctx, { ...on('terminals'), incident: incident?.id ?? '' })
    }),
  ]
}

async function leadOf({ runtime }: Past, number: number): Promise<string> {
  const events = await readEvents(runtime.db, number)
  const named = events.flatMap(({ kind, data }) => (kind === 'lead_named' ? [data.lead.id] : []))
  const lead = (await runtime.team()).find(({ id }) => id === named.at(-1))
  if (!lead) throw new Error(`nobody leads C-${number}`)
  return lead.email
}
