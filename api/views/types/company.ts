/** What anybody may know about the desk. */
export interface CompanyView {
  name: string
  /** #rrggbb */
  accent: string
  /** Where the logo is; null when there is none. */
  logo: string | null
  supportAddress: string
  /** There is no team yet: the first admin has to set it up. */
  needsSetUp: boolean
  /** This visitor may set it up: they hold the key that is printed when Caselead starts. */
  maySetUp: boolean
  /** The mailbox of a desk without a mail provider is reachable for this visitor. */
  mailbox: boolean
  /** Shown to customers when the engine or the mail is behind; null otherwise. */
  lateNotice: string | null
  /** Shown to the team when mail or alerts are stuck; null otherwise, and for everybody else. */
  teamNotice: string | null
}
