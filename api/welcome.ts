import { type Demo, setting } from '@caselead/db/settings.ts'
import { operatorKey } from './auth/operator-key.ts'
import { hasMailbox, type Program } from './program.ts'
import type { Env } from './runtime/env.ts'

/** What a newcomer is told: where to look, who to be, where the mail is. */
export async function welcome({ runtime, url }: Program, env: Env): Promise<string> {
  const demo = await setting(runtime.db, 'demo')
  const opened = (path: string) => `${url}${path}?key=${operatorKey(runtime.secret, runtime.now())}`
  const lines = [
    '',
    'Caselead is running.',
    '',
    `  Portal    ${url}`,
    `  Desk      ${url}/desk`,
    `  Widget    ${demo && hasMailbox(env) ? opened('/widget-demo') : `${url}/widget-demo`}`,
    ...mail(env, opened('/mailbox')),
    '',
    ...(demo ? logins(demo) : []),
    (await runtime.team()).length === 0
      ? `  Start by setting up the desk: ${opened('/set-up')}`
      : '',
    '  Ctrl-C stops everything.',
    '',
  ]
  return lines.filter((line, index) => line !== '' || lines[index - 1] !== '').join('\n')
}

function mail(env: Env, mailbox: string): string[] {
  if (env.resend) return []
  if (!hasMailbox(env)) return ['  Mail      waits until you set RESEND_API_KEY']
  return [
    `  Mailbox   ${mailbox}`,
    '            Every email lands there, and you can answer it. Keep this address to yourself.',
  ]
}

const logins = ({ logins }: Demo): string[] => [
  '  Demo logins (the code comes by mail, so read it in the mailbox):',
  ...logins.map(({ who, email }) => `    ${email.padEnd(34)} ${who}`),
  '',
]
