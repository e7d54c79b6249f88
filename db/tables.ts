import type { Generated, Kysely, Selectable } from 'kysely'
import type { AuthTables } from './auth/tables.ts'
import type { CaseTables } from './case/tables.ts'
import type { Json, Time } from './columns.ts'
import type { FigureTables } from './figures/tables.ts'
import type { FileTables } from './files/tables.ts'
import type { HelpTables } from './help/tables.ts'
import type { HelpUseTables } from './help/use/tables.ts'
import type { LearnedTables } from './learned/tables.ts'
import type { SentMail } from './mailbox.ts'
import type { MatrixTables } from './matrix/tables.ts'
import type { QueueTables } from './queues/tables.ts'
import type { ReviewTables } from './review/tables.ts'
import type { Settings } from './settings.ts'
import type { TeamTables } from './team/tables.ts'
import type { TicketTables } from './tickets/tables.ts'

/** What belongs to no other subject. */
interface OwnTables {
  settings: { name: keyof Settings; value: Json<Settings[keyof Settings]> }
  mailbox_sent: {
    id: string
    idempotency_key: string | null
    fingerprint: string
    mail: Json<SentMail>
    at: Time
    /** In the order they came. */
    position: Generated<number>
  }
  mailbox_received: { id: string; mail: Json<unknown>; at: Time }
}

export interface Tables
  extends AuthTables,
    CaseTables,
    FigureTables,
    FileTables,
    HelpTables,
    HelpUseTables,
    LearnedTables,
    MatrixTables,
    QueueTables,
    ReviewTables,
    TeamTables,
    TicketTables,
    OwnTables {}

export type Db = Kysely<Tables>

export type Row<T extends keyof Tables> = Selectable<Tables[T]>
