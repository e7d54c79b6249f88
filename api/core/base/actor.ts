/** Who did it. `system` names the rule of the matrix that acted. */
export type Actor =
  | { type: 'contact'; id: string; name: string }
  | { type: 'agent'; id: string; name: string }
  | { type: 'partner'; id: string; name: string }
  | { type: 'system'; rule: string }

/** A person's name, or the rule's. */
export const nameOf = (actor: Actor): string => (actor.type === 'system' ? actor.rule : actor.name)

export const system = (rule: string): Actor => ({ type: 'system', rule })

/** A person as named in an event: what they were called at the time. */
export interface Named {
  id: string
  name: string
  title: string
}
