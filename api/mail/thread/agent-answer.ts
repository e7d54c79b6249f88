import { agentCapability } from '@caselead/db/auth/capabilities.ts'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { hashToken } from '../../auth/tokens.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { addressesIn } from '../headers/addresses.ts'
import { isVerified } from '../headers/forged.ts'

/**
 * The case a mail from one of the team answers, if it's surely theirs: it came to the address of a mail
 * that went to them alone, or the server that received it vouches for its sender. Null for any other.
 */
export async function answeredByAgent(
  { db, mailer, now }: Runtime,
  mail: ReceivedMail,
  agentId: string,
  threadCase: number | null,
): Promise<number | null> {
  for (const { address } of [...mail.receivedFor, ...mail.to, ...mail.cc].flatMap(addressesIn)) {
    const token = mailer.tokenIn(address)
    const found = token && (await agentCapability(db, hashToken(token), now()))
    if (found && found.agent_id === agentId) return found.case_id
    if (found && isVerified(mail, mailer.vouchedBy)) return found.case_id
  }
  return isVerified(mail, mailer.vouchedBy) ? threadCase : null
}
