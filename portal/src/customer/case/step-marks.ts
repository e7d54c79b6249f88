import type { CaseView } from '@caselead/api/views/types/index.ts'

/** What stands inside the `<svg viewBox="0 0 18 18">` of a step. */
export const stepMarks: Record<CaseView['steps'][number]['state'], string> = {
  done: '<circle cx="9" cy="9" r="8.25" fill="currentColor"/><path d="m5.6 9.3 2.3 2.3 4.4-5" fill="none" class="tickmark" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"/>',
  now: '<circle cx="9" cy="9" r="7.75" fill="none" stroke="currentColor" stroke-width="2"/><circle cx="9" cy="9" r="4" fill="currentColor"/>',
  ahead:
    '<circle cx="9" cy="9" r="7.75" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.4 2.4"/>',
}
