import { addressBounds, bodyBounds, mostCalls, usualBody } from '../../base/bounds.ts'
import { allowances } from '../../base/limits.ts'
import { refusalStatus } from '../../http/refusal-status.ts'
import { type Audience, knownAudiences } from './audiences.ts'
import { example } from './example.ts'
import { inputTable } from './input-table.ts'
import { type Documented, procedures } from './procedures.ts'
import { typeInWords, typesOf } from './types.ts'

/** docs/api.md as it should read now. */
export async function apiPage(): Promise<string> {
  const all = procedures()
  const audiences = await knownAudiences()
  const types = typesOf(all)
  const names = new Set(types.map(({ name }) => name))
  const routers = Object.entries(Object.groupBy(all, ({ path }) => path.split('.')[0] ?? ''))
  return `# The API

The procedures behind the portal and the widget, over [tRPC](https://trpc.io). This page is written
from the routers: \`npm run api-docs -- --write\`.

Send a query with GET and its input as JSON in the address, and a mutation with POST and its input as
the body:

\`\`\`
GET  /trpc/customer.case?input={"number":"C-1042"}
POST /trpc/customer.write   {"number":"C-1042","body":"It’s back."}
\`\`\`

An answer is \`{ "result": { "data": … } }\`. Every instant is in milliseconds since the epoch (UTC), every
span whose name ends in \`Ms\` in milliseconds, every amount whose name ends in \`Usd\` in US dollars.

A mutation on a case takes \`seen\`, the \`seq\` of the last event you know: if somebody else has changed the case since, it
is refused with \`conflict\`. It also takes a \`key\`: sent again with the same key, it does nothing the second
time and answers the same.

## A token

\`/trpc\` takes no cookies. With \`Authorization: Bearer TOKEN\` you are one customer. Your server gets a token
for any contact it can vouch for, by an identity signed with [the widget secret](widget.md#identity);
it lasts an hour. A customer gets one with an emailed code: \`POST /embed/code\` with \`{ "email" }\` answers an
\`asker\`, and \`POST /embed/session\` with \`{ "email", "code", "asker" }\` the token.

There are no tokens for the team: the pages of the desk call its procedures inside the server.

This opens a case for Priya of the demo company and prints what was promised. Save it as \`example.mjs\` and run
\`WIDGET_SECRET=… node example.mjs\`:

\`\`\`js
${example}\`\`\`

## Who may call

| | who is let in | others are told |
|---|---|---|
${audiences.map(audienceRow).join('\n')}

A customer sees the cases of their own account and a partner those referred to them; every other case is
not found. Procedures marked “also from other sites” are at \`/embed/trpc\`, too, where pages on any site may
call them.

## Refusals

A refusal is \`{ "error": { "message", "data": { "refusal": { "code", "message", "field", "others" } } } }\`.
\`message\` is a sentence for people, \`field\` the input it is about or null, \`others\` what else is wrong with it.

| code | HTTP | tRPC | when |
|---|---|---|---|
${Object.entries(refusalStatus)
  .map(([code, { http, trpc, when }]) => `| \`${code}\` | ${http} | \`${trpc}\` | ${when} |`)
  .join('\n')}

Anything else is our fault: \`INTERNAL_SERVER_ERROR\` (500), with an id that is in the log.

## Limits

- ${mostCalls} calls in one batch (\`/trpc/a.b,c.d?batch=1\`).
- ${bytes(usualBody.bytes)} in a body, and ${usualBody.values.toLocaleString('en')} values of JSON; at \`/embed/trpc\` ${embedBounds()}.
- ${addressBounds.length.toLocaleString('en')} characters in an address: post what is longer.
- Calls by one customer, or by everybody on one network who isn’t signed in:

| | signed in | not signed in |
|---|---|---|
| queries | ${often('read')} | ${often('read_from')} |
| mutations | ${often('write')} | ${often('write_from')} |
| previews of a new case | ${often('preview')} | ${often('preview_from')} |
| answers asked of a hosted model | ${often('answer')} | ${often('answer_from')} |
| identities traded for tokens | ${often('identity')} | ${often('sign_in_from')} that are refused |

${routers.map(([name, ones = []]) => `## ${name}\n\n${ones.map((one) => procedure(one, names)).join('\n\n')}`).join('\n\n')}

## Types of answers

${types.map((one) => `### ${one.name}\n\n${typeInWords(one)}`).join('\n\n')}
`
}

function audienceRow({ name, lets, refusals }: Audience): string {
  const said = Map.groupBy(refusals, ([, { code, message }]) => `\`${code}\` “${message}”`)
  const others = [...said].map(([words, all]) => `${all.map(([who]) => who).join(', ')}: ${words}`)
  return `| ${name} | ${refusals.size > 0 ? lets.join(', ') : 'everybody'} | ${others.join('<br>')} |`
}

function procedure(one: Documented, names: Set<string>): string {
  const { path, type, audience, isEmbedded, does, input, answer } = one
  const table = inputTable(input)
  const who = `For ${audience}${isEmbedded ? ', also from other sites' : ''}`
  return [
    `### ${path}`,
    `${capital(type)}. ${who}. ${does}`,
    ...(table ? [table] : []),
    `Answers ${linked(answer, names)}.${refusedWith(one)}`,
  ].join('\n\n')
}

/** What it may be refused with beyond its audience: by what is sent, and by what is decided. */
function refusedWith({ input, refusals }: Documented): string {
  const words = new Map<string, string[]>(input ? [['invalid', []]] : [])
  for (const [code, said] of refusals.filter(([code]) => code !== 'sign_in')) {
    words.set(code, [...(words.get(code) ?? []), ...(said === null ? [] : [`“${said}”`])])
  }
  if (words.size === 0) return ''
  const all = [...words].map(([code, said]) => `- \`${code}\` ${said.join(' ')}`.trimEnd())
  return `\n\nMay be refused with:\n\n${all.join('\n')}`
}

function linked(answer: string, names: Set<string>): string {
  const found = [...answer.matchAll(/\b[A-Z]\w*\b/g)].map(([name]) => name)
  const known = [...new Set(found)].filter((name) => names.has(name))
  if (answer === 'void') return 'nothing'
  if (known[0] === answer) return `[${answer}](#${answer.toLowerCase()})`
  const links = known.map((name) => `[${name}](#${name.toLowerCase()})`).join(', ')
  return `\`${answer}\`${links ? ` (${links})` : ''}`
}

function embedBounds(): string {
  const [, bounds] = bodyBounds.find(([path]) => path === '/embed/trpc/') ?? ['', usualBody]
  return `${bytes(bounds.bytes)} and ${bounds.values.toLocaleString('en')}`
}

function often(of: keyof typeof allowances): string {
  const { times, seconds } = allowances[of]
  const span = seconds === 60 ? 'a minute' : `in ${seconds / 60} minutes`
  return `${times.toLocaleString('en')} ${span}`
}

const bytes = (count: number): string => `${count / 1_000_000} MB`
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
