import type {
  Colleague,
  DeskCase,
  DeskRow,
  FileView,
  Repeated,
} from '@caselead/api/views/types/index.ts'
import type { ReadBefore } from '@caselead/core/help/read-before.ts'
import { fieldsOfPacket } from '@caselead/core/matrix/packet.ts'
import type { Agent } from '../../api.ts'
import { attempt, type Fault, type Wrong } from '../../forms/attempt.ts'
import { type Fields, newKey } from '../../forms/fields.ts'
import { type Refused, refusedForm } from '../../forms/refused.ts'
import { type Answer, goTo, notFound, show } from '../../layout/answer.ts'
import type { Locals } from '../../locals.ts'
import { deskVerb } from './verbs.ts'

/** What every form of a case's page needs: the case, its submission and what became of the last. */
export interface FormPage {
  one: { seq: number; number: string; zone: string }
  key: string
  /** With what refused words repeat: questions that were answered, articles the customer has had. */
  refused: (Refused & { repeated?: Repeated[]; linked?: ReadBefore[] }) | null
}

/** Everything the page of one case on the desk shows. */
export interface DeskPage extends FormPage {
  one: DeskCase
  colleagues: Colleague[]
  otherColleagues: number
  beside: Beside
}

/** The cases that are listed beside it: the viewer's own, or all that are open. */
export interface Beside {
  rows: DeskRow[]
  isMine: boolean
  total: number
}

/** Goes on to the case when a form was carried out. */
export async function deskPage(
  { api, now, visitor }: Locals,
  looked: { number: string; show: 'all' | 'conversation'; before: number | undefined },
  fields: Fields | null,
): Promise<Answer<DeskPage>> {
  const { number } = looked
  const zone = visitor.kind === 'nobody' ? 'UTC' : visitor.zone
  const outcome = fields && (await deskVerb(api.agent, number, fields, { now, zone }))
  const verb = fields?.text('verb') ?? ''
  if (outcome && !outcome.refusal) {
    return goTo(`/desk/cases/${number}?done=${verb}#${verb === 'tick' ? 'playbooks' : 'write'}`)
  }
  const [found, { colleagues, others: otherColleagues }, beside] = await Promise.all([
    attempt(() => api.agent.case(looked)),
    api.agent.colleagues({}),
    casesBeside(api.agent),
  ])
  if (found.refusal) return notFound
  const fault = outcome?.refusal ? whereTyped(verb, outcome.refusal, fields) : null
  const asked = fault?.field === 'sendAnyway' && fields && wordsToCustomer(fields)
  const repeated = asked ? await api.agent.askedBefore({ number, text: asked }) : []
  const linked = asked ? await api.agent.linkedBefore({ number, text: asked }) : []
  const refused =
    fields && fault
      ? { ...(await refusedForm(api, { verb, fault, fields })), repeated, linked }
      : null
  return show({
    one: found.ok,
    colleagues,
    otherColleagues,
    beside,
    key: fields?.text('key') || newKey(),
    refused,
  })
}

async function casesBeside(agent: Agent): Promise<Beside> {
  const mine = await agent.queue({ filter: 'mine' })
  const { rows, paging } = mine.rows.length > 0 ? mine : await agent.queue({})
  return { rows, isMine: mine.rows.length > 0, total: paging.total }
}

const wordsToCustomer = (fields: Fields): string =>
  fields.text('question') || fields.text('body') || fields.text('words')

/** What a handoff lacks is typed into a field of its packet; an incident may be named by its number. */
function whereTyped(verb: string, fault: Fault, fields: Fields | null): Fault {
  if (verb === 'join' && fields?.text('number')) return { ...fault, field: 'number' }
  if (verb !== 'escalate') return fault
  const placed = (wrong: Wrong): Wrong =>
    fieldsOfPacket.some((field) => field === wrong.field)
      ? { ...wrong, field: `packet.${wrong.field}` }
      : wrong
  return { ...fault, ...placed(fault), others: fault.others?.map(placed) ?? [] }
}

export const typedIn = ({ refused }: FormPage, verb: string, name: string): string =>
  refused?.verb === verb ? refused.fields.text(name) : ''

export const faultOf = ({ refused }: FormPage, verb: string): Fault | null =>
  refused?.verb === verb ? refused.fault : null

export const filesOf = ({ refused }: FormPage, verb: string): readonly FileView[] =>
  refused?.verb === verb ? refused.files : []
