import { shortened } from '@caselead/core/base/text.ts'

/** What is posted to a channel, and under which headers. */
export interface Posting {
  body: string
  headers: Record<string, string>
}

/** In one line, and at most so long. */
export const oneLine = (text: string, longest: number): string =>
  shortened(text.replace(/\s+/g, ' ').trim(), longest)
