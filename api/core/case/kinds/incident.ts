import type { Because } from '../events.ts'
import { type Kinds, plain } from './kind.ts'

export interface IncidentEvents {
  /** `incident` is its id, "INC-7", in both. */
  incident_opened: { incident: string; title: string; because?: Because }
  linked_to_incident: {
    incident: string
    /** Incidents linked by earlier releases had none. */
    title?: string
    because?: Because
    /** It began with this case. */
    own?: true
  }
  root_cause_recorded: { cause: string }
}

export const incident: Kinds<IncidentEvents> = {
  incident_opened: {
    visibility: 'internal',
    record: ({ data }) => ({ sentence: `Incident ${data.incident} opened: ${data.title}` }),
    partner: null,
    hands: 'acts',
    ...plain,
    call: null,
  },
  linked_to_incident: {
    visibility: 'public',
    letter: () => 'incident_linked',
    customer: ({ data }) => ({ sentence: partOf(data) }),
    draft: ({ data }) => drafted(data),
    says: null,
    record: ({ data }) => ({
      sentence: data.title
        ? `Part of incident ${data.incident}: ${data.title}`
        : `Part of incident ${data.incident}`,
    }),
    partner: null,
    hands: 'acts',
    ...plain,
    call: null,
  },
  root_cause_recorded: {
    visibility: 'internal',
    record: ({ data }) => ({ sentence: 'Root cause recorded', body: data.cause }),
    partner: null,
    hands: 'acts',
    ...plain,
    call: null,
  },
}

type Linked = IncidentEvents['linked_to_incident']

function partOf({ incident, title, own }: Linked): string {
  if (own && title) return `We opened an incident for this: ${title}`
  return title
    ? `This is part of a known incident: ${title}`
    : `This is part of a known incident (${incident})`
}

function drafted({ title, own }: Linked): string {
  if (own) return `We opened an incident for it: ${title}.`
  return title ? `It’s part of a known incident: ${title}.` : 'It’s part of a known incident.'
}
