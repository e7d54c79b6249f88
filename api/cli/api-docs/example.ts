/** Printed in docs/api.md, and run from there by a test. */
export const example = `import { createHmac, randomUUID } from 'node:crypto'

const desk = process.env.CASELEAD_URL ?? 'http://localhost:3000'
const secret = process.env.WIDGET_SECRET

// Your server says who the customer is…
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
const claims = { email: 'priya@harbour.example', iat: Math.floor(Date.now() / 1000) }
const unsigned = \`\${part({ alg: 'HS256' })}.\${part(claims)}\`
const signature = createHmac('sha256', secret).update(unsigned).digest('base64url')

// …and trades it for a token.
let token
const identity = \`\${unsigned}.\${signature}\`
token = (await call('/embed/session', { identity })).token

const { result } = await call('/trpc/customer.open', {
  subject: 'The export stops halfway',
  body: 'Since this morning it ends after 500 rows.',
  impact: 'team',
  urgency: 'degraded',
  key: randomUUID(),
})
const { number } = result.data

const input = encodeURIComponent(JSON.stringify({ number }))
const { lead, nextUpdateBy } = (await call(\`/trpc/customer.case?input=\${input}\`)).result.data
console.log(\`\${number} is with \${lead.name}. Next update by \${new Date(nextUpdateBy).toISOString()}.\`)

async function call(path, body) {
  const headers = { 'content-type': 'application/json' }
  if (token) headers.authorization = \`Bearer \${token}\`
  const method = body ? 'POST' : 'GET'
  const answer = await fetch(desk + path, { method, headers, body: JSON.stringify(body) })
  const said = await answer.json()
  if (!answer.ok) throw new Error(said.error?.message ?? JSON.stringify(said))
  return said
}
`
