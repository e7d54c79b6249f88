import type { PageLocals } from '@caselead/api/routes/portal.ts'

/** What the server hands to every page, as it makes it. */
export type Locals = PageLocals
export type Auth = Locals['auth']
