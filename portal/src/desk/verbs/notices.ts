import { notices } from '../../words/desk/notices.ts'

export const deskDone = (verb: string | null): string | null =>
  verb && Object.hasOwn(notices, verb) ? (notices[verb] ?? null) : null
