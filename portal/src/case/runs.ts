/** Neighbours that say the same: the newest, and what is folded away under it. */
export interface Run<T> {
  newest: T
  earlier: T[]
}

/** Folds neighbours together, the newest first. */
export function runs<T>(newestFirst: T[], saysTheSame: (one: T) => boolean): Run<T>[] {
  const folded: Run<T>[] = []
  for (const one of newestFirst) {
    const last = folded.at(-1)
    if (last && saysTheSame(last.newest) && saysTheSame(one)) last.earlier.push(one)
    else folded.push({ newest: one, earlier: [] })
  }
  return folded
}
