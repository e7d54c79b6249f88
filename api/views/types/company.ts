/** What anybody may know of the desk. */
export interface CompanyView {
  name: string
  /** #rrggbb */
  accent: string
  /** Where the logo is; null when there is none. */
  logo: string | null
  supportAddress: string
  /** No team yet: the first admin has to set it up. */
  needsSetUp: boolean
  /** This visitor may set it up: they hold the key that is printed when Caselead starts. */
  maySetUp: boolean
  /** The mailbox of a desk without a mail provider is reachable for this visitor. */
  mailbox: boolean
  /** Said to customers when the engine or the mail is behind; null when they run. */
  lateNotice: string | null
  /** Said to the team when mail or alerts stand still; null when all moves, and to everybody else. */
  teamNotice: string | null
}
