import type { Actor } from '../../base/actor.ts'
import type { CaseEvent } from '../events.ts'

type By = { actor: Actor }

/** As the customer and the partner read it. */
export const who = ({ actor }: By): string => (actor.type === 'system' ? 'We' : actor.name)

/** As the team reads it. */
export const whoOf = ({ actor }: By): string => (actor.type === 'system' ? 'Caselead' : actor.name)

export const isBy = ({ actor }: By, id: string): boolean =>
  actor.type !== 'system' && actor.id === id

export const customerOf = (events: readonly CaseEvent[]): string =>
  events.find((event) => event.kind === 'opened')?.data.contact.name ?? 'The customer'
