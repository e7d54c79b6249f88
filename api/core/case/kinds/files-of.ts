import type { FileRef } from '../../base/files.ts'
import type { NewEvent } from '../events.ts'

const none: readonly FileRef[] = []

/** What somebody sent with an event's words. */
export const filesOf = ({ data }: Pick<NewEvent, 'data'>): readonly FileRef[] =>
  ('files' in data && data.files) || none

/** What an event passes on to whoever it hands the case to. */
export const filesPassedOn = ({ data }: Pick<NewEvent, 'data'>): readonly FileRef[] =>
  ('packet' in data && data.packet?.files) || none
