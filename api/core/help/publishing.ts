import type { Role } from '../base/vocabulary.ts'
import { isLeading } from '../team/people.ts'

/** Who makes an article public: those who lead the team, or everybody on it. */
export const helpPublishers = ['leads', 'team'] as const
export type HelpPublishers = (typeof helpPublishers)[number]

/** Whether somebody publishes, archives and restores articles. Everybody on the team drafts. */
export const mayPublish = ({ role }: { role: Role }, publishers: HelpPublishers): boolean =>
  isLeading({ role }) || (publishers === 'team' && role === 'agent')
