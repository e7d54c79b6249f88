/** Neighbours that say the same: the newest, and what is folded away under it. */
export interface Run<T> {
  newest: T
  earlier: T[]
}

/** Folds neighbours of one sort together, the newest first. */
export function runs<T>(
  newestFirst: T[],
  saysTheSame: (one: T) => boolean,
  sortOf: (one: T) => string = () => '',
): Run<T>[] {
  const folded: Run<T>[] = []
  for (const one of newestFirst) {
    const last = folded.at(-1)
    const isAlike =
      last && saysTheSame(last.newest) && saysTheSame(one) && sortOf(last.newest) === sortOf(one)
    if (isAlike) last.earlier.push(one)
    else folded.push({ newest: one, earlier: [] })
  }
  return folded
}
