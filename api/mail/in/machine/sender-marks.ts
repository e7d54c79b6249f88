import { addressIn } from '../cut/people.ts'
import { subjectKind } from '../languages/machine-subjects.ts'
import { type Headers, low } from './headers.ts'
import { type MachineMark, marked } from './mark.ts'

/** Programs that deliver mail, by the names they give themselves. */
const daemons =
  /mailer-daemon|^"?(?:interscan|mailmarshal|mailscanner)\b|^"?mail deliver\w{0,3} (?:sub)?system|^"?postfix system/i

/** Nobody's name: always a machine's. */
export function daemonMark(from: string, subject: string): MachineMark | null {
  const sender = from.trim().slice(0, longest)
  if (!daemons.test(sender) && sender !== '' && sender !== '<>') return null
  const kind = subjectKind(subject)?.kind ?? 'bounce'
  return marked(kind, 'From', sender === '' ? '(nobody)' : sender)
}

/** A postmaster may be a person; what delivery failed by isn't written by one. */
export function postmasterMark(from: string, text: string): MachineMark | null {
  const sender = from.trim().slice(0, longest)
  if (!/(?:^|[<\s"])postmaster\b/i.test(sender)) return null
  const said = text.slice(0, longestText)
  return failed.test(said) && !said.includes('?') ? marked('bounce', 'From', sender) : null
}

const failed =
  /\b[45]\d\d[ -]#?[45]\.\d{1,2}\.\d{1,3}\b|^(?:final-recipient|diagnostic-code|reporting-mta):/im

/** An address that takes no answers, unless it says who does. */
export function noReplyMark(from: string, headers: Headers): MachineMark | null {
  const sender = from.trim().slice(0, longest)
  if (!noReply.test(sender)) return null
  const answers = addressIn(low(headers, 'reply-to'))
  return answers && !noReply.test(answers) ? null : marked('notice', 'From', sender)
}

const noReply =
  /(?:^|[<\s.+_-])(?:no|do-?not|dont|ne-?pas|nicht|non)[-_.]?(?:reply|replies|respond|antworten|repondre|rispondere|responder)\b[^@\s]{0,30}@|(?:^|[<\s])(?:nao-?responda|no-?responder|nepasrepondre)@/i

const longest = 500
const longestText = 20_000
