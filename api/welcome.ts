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
    ...(demo ? tour(demo, url) : []),
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

function tour({ logins }: Demo, url: string): string[] {
  const [customer] = logins
  const agent = logins.find(({ isOnDuty }) => isOnDuty)
  return [
    '  Sign in as (the code is in the mailbox):',
    ...logins.map(({ who, email }) => `    ${email.padEnd(30)} ${who}`),
    '',
    ...(customer && agent
      ? [
          '  See it work in two minutes:',
          `    1. ${url}/cases/C-1004 as ${customer.email}: see who leads it, and when the next update comes`,
          `    2. ${url}/desk as ${agent.email}: accept a critical case, or see who’s called next`,
          '    3. the mailbox: answer an email, and see the case change',
          '',
        ]
      : []),
  ]
}
