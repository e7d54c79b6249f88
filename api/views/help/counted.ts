import type { Context } from '../../auth/context.ts'
import type { SearchMade } from '../../help/counting/counter.ts'
import { customer, type HelpVisitor, stranger } from '../../help/counting/visitor.ts'

export function countSearch(ctx: Context, search: SearchMade): void {
  const visitor = visitorOf(ctx)
  if (visitor) ctx.runtime.helpCounter.searched(visitor, search)
  if (visitor && search.answer) ctx.runtime.helpCounter.shown(visitor, [search.answer.id])
}

export function countSuggested(ctx: Context, textIds: readonly number[]): void {
  const visitor = visitorOf(ctx)
  if (visitor) ctx.runtime.helpCounter.shown(visitor, textIds)
}

export function countOpened(ctx: Context, textId: number): void {
  const visitor = visitorOf(ctx)
  if (visitor) ctx.runtime.helpCounter.opened(visitor, textId)
}

export function countRated(
  ctx: Context,
  rated: { textId: number; solved: boolean; ofAnswer: boolean },
): void {
  const visitor = visitorOf(ctx)
  if (visitor) ctx.runtime.helpCounter.rated(visitor, rated)
}

/** Whoever opened a case may have read something today before they signed in. */
export function countCase(ctx: Context, caseId: number): void {
  const before = strangerOf(ctx)
  if (before) ctx.runtime.helpCounter.caseOpened(before, caseId)
}

/** Whose searches and readings these are; null if they aren't counted, as the team's own. */
function visitorOf(ctx: Context): HelpVisitor | null {
  switch (ctx.visitor.kind) {
    case 'agent':
      return null
    case 'contact':
    case 'link':
      return customer(ctx.visitor.id)
    case 'nobody':
      return strangerOf(ctx)
  }
}

function strangerOf({ runtime, network, browser = '' }: Context): HelpVisitor | null {
  if (network === undefined) return null
  return stranger(runtime.secret, { network, browser, at: runtime.now() })
}
