/** "1 open case", "7 open cases" */
export const openCases = (count: number): string =>
  count === 1 ? '1 open case' : `${count} open cases`

/** "1 open case follows", "7 open cases follow" */
export const openCasesFollow = (count: number): string =>
  `${openCases(count)} follow${count === 1 ? 's' : ''}`
