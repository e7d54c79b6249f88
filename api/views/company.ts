import { lateNotice, statusInWords } from '@caselead/core/wording/status-words.ts'
import { setting } from '@caselead/db/settings.ts'
import type { Context } from '../auth/context.ts'
import { demoIdentity } from '../auth/embed-tokens.ts'
import type { CompanyView } from './types/company.ts'

/** How support is doing, for anybody; null where the notice on every page says it. */
export async function supportStatus({ desk }: Context): Promise<{ sentence: string | null }> {
  return { sentence: statusInWords(await desk.running()) }
}

/** Whose desk this is: its name, colour and address, and what is said to everybody right now. */
export async function company({ desk, visitor, mailbox, operator }: Context): Promise<CompanyView> {
  const [{ name, accent }, team, running] = await Promise.all([
    desk.company(),
    desk.team(),
    desk.running(),
  ])
  const isTeam = visitor.kind === 'agent' && visitor.role !== 'partner'
  const still = isTeam ? await desk.standstills() : []
  return {
    name,
    accent,
    supportAddress: desk.supportAddress,
    needsSetUp: team.length === 0,
    maySetUp: operator,
    mailbox,
    lateNotice: lateNotice(running),
    teamNotice: still.length > 0 ? still.map(({ sentence }) => sentence).join(' ') : null,
  }
}

/** Who the pretend product page of a demo is signed in as; null outside a demo. */
export async function demoVisitor({ desk, mailbox }: Context): Promise<string | null> {
  const demo = await setting(desk.db, 'demo')
  return demo && mailbox ? demoIdentity(desk, demo.contact) : null
}
