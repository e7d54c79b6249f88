import type { Auth } from '../auth/auth.ts'
import type { Limits } from '../base/limits.ts'
import type { TrustedProxies } from '../base/trusted-proxies.ts'
import type { Live } from '../runtime/live.ts'
import type { Runtime } from '../runtime/runtime.ts'

/** The built portal: one request in, one page out. */
export type PortalHandle = (
  request: Request,
  options: { locals: object; clientAddress: string },
) => Promise<Response>

/** What the app is made of. */
export interface AppParts {
  runtime: Runtime
  auth: Auth
  live: Live
  limit: Limits
  portal: PortalHandle
  /** Folders of built files. */
  files: { portal: string; widget: string }
  /** What the local mailbox takes mail with; null where there is none. */
  mailboxKey: string | null
  /** What `/metrics` is asked with; null where there is none. */
  metricsToken: string | null
  /** Null when it follows the request. */
  publicUrl: string | null
  trustedProxies: TrustedProxies
  /** Visitors at this very machine meet no limit. */
  spareLocal: boolean
}

export type Handler = (request: Request, env: object) => Response | Promise<Response>

/** Listens with this handler and answers the port; what it answers with stops it again. */
export type Serve = (handler: Handler) => Promise<{ port: number; stop: () => Promise<void> }>
