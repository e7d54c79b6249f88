import { setting } from '@caselead/db/settings.ts'
import type { Env } from './env.ts'
import type { Program } from './program.ts'

interface Demo {
  contact: string
  logins: { who: string; email: string }[]
}

/** What a newcomer is told: where to look, who to be, where the mail is. */
export async function welcome({ desk, url }: Program, env: Env): Promise<string> {
  const demo = (await setting(desk.db, 'demo')) as Demo | null
  const lines = [
    '',
    'Caselead is running.',
    '',
    `  Portal    ${url}`,
    `  Desk      ${url}/desk`,
    `  Widget    ${url}/widget-demo`,
    env.resend ? '' : `  Mailbox   ${url}/mailbox   (every mail lands here, and you can answer it)`,
    '',
    ...(demo ? logins(demo) : []),
    (await desk.team()).length === 0 ? `  Begin by setting up the desk: ${url}/set-up` : '',
    '  Ctrl-C stops everything.',
    '',
  ]
  return lines.filter((line, index) => line !== '' || lines[index - 1] !== '').join('\n')
}

const logins = ({ logins }: Demo): string[] => [
  '  Demo logins (the code comes by mail, so read it in the mailbox):',
  ...logins.map(({ who, email }) => `    ${email.padEnd(34)} ${who}`),
  '',
]
