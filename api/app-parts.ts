import type { Auth } from './auth.ts'
import type { Desk } from './desk.ts'
import type { Limits } from './limits.ts'
import type { Live } from './live.ts'
import type { TrustedProxies } from './trusted-proxies.ts'

/** The built portal: one request in, one page out. */
export type PortalHandle = (
  request: Request,
  options: { locals: object; clientAddress: string },
) => Promise<Response>

/** What the app is made of. */
export interface AppParts {
  desk: Desk
  auth: Auth
  live: Live
  limit: Limits
  portal: PortalHandle
  /** Folders of built files. */
  files: { portal: string; widget: string }
  /** What the local mailbox takes mail with; null where there is none. */
  mailboxKey: string | null
  /** Null when it follows the request. */
  publicUrl: string | null
  trustedProxies: TrustedProxies
  /** Visitors at this very machine meet no limit. */
  spareLocal: boolean
}
