import { lateNotice, statusInWords } from '@caselead/core/wording/status-words.ts'
import { setting } from '@caselead/db/settings.ts'
import type { Context } from '../auth/context.ts'
import { demoIdentity } from '../auth/embed-tokens.ts'
import { logoPath } from './logo-path.ts'
import type { CompanyView } from './types/company.ts'

/** How support is doing, in a sentence; null while the notice on every page says it. */
export async function supportStatus({ runtime }: Context): Promise<{ sentence: string | null }> {
  return { sentence: statusInWords(await runtime.running()) }
}

/** The company: its name, colour and support address, and any notice that's shown to everybody right now. */
export async function company({
  runtime,
  visitor,
  mailbox,
  operator,
}: Context): Promise<CompanyView> {
  const [{ name, accent, logo }, team, running] = await Promise.all([
    runtime.company(),
    runtime.team(),
    runtime.running(),
  ])
  const isTeam = visitor.kind === 'agent' && visitor.role !== 'partner'
  const still = isTeam ? await runtime.standstills() : []
  return {
    name,
    accent,
    logo: logo ? logoPath(logo) : null,
    supportAddress: runtime.supportAddress,
    needsSetUp: team.length === 0,
    maySetUp: operator,
    mailbox,
    lateNotice: lateNotice(running),
    teamNotice: still.length > 0 ? still.map(({ sentence }) => sentence).join(' ') : null,
  }
}

/** Who the demo's sample product page is signed in as; null outside a demo. */
export async function demoVisitor({ runtime, mailbox }: Context): Promise<string | null> {
  const demo = await setting(runtime.db, 'demo')
  return demo && mailbox ? demoIdentity(runtime, demo.contact) : null
}
