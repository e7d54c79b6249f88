import { counted } from '@caselead/core/base/counted.ts'

/** "1 open case follows", "7 open cases follow" */
export const openCasesFollow = (count: number): string =>
  `${counted(count, 'open case')} follow${count === 1 ? 's' : ''}`
