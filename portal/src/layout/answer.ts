/** What came of asking for a page: what it shows, where to go instead, or that there is none. */
export type Answer<Shown> =
  | { is: 'page'; page: Shown }
  | { is: 'redirect'; to: string }
  | { is: 'not found' }

export const show = <Shown>(page: Shown): Answer<Shown> => ({ is: 'page', page })
export const goTo = (to: string): Answer<never> => ({ is: 'redirect', to })
export const notFound: Answer<never> = { is: 'not found' }

/** What the browser gets where there is no page to show. */
export const insteadOf = (answer: Answer<never>): Response =>
  answer.is === 'redirect' ? leaveFor(answer.to) : new Response(null, { status: 404 })

/** A redirect; 307 sends the same form on. */
export const leaveFor = (to: string, status: 303 | 307 = 303): Response =>
  new Response(null, { status, headers: { location: to } })
