/** Why the database could not be started, in a sentence for whoever runs Caselead. */
export class CannotStart extends Error {}

/** What the system says of a folder it does not let us use, as a sentence; anything else as it is. */
export function inWords(error: unknown, folder: string): unknown {
  if (error instanceof CannotStart || !(error instanceof Error) || !('code' in error)) return error
  const { code } = error
  if (typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code) || !('syscall' in error)) return error
  return new CannotStart(reasons[code]?.(folder) ?? unusable(folder, code), { cause: error })
}

/** What PostgreSQL answers when it cannot write any more. */
export const saysDiskIsFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '53100'

const elsewhere = 'set DATA_DIR to another folder'

const notAllowed = (folder: string): string =>
  `Caselead can’t write to the data folder ${folder}. Make it writable for the user who runs ` +
  `Caselead, or ${elsewhere}.`

export const diskIsFull = (folder: string): string =>
  `There’s no space left for the data folder ${folder}. Free some and start again, or ${elsewhere}.`

const noFolder = (folder: string): string =>
  `The data folder ${folder} can’t be created because a part of its path is a file. Please ${elsewhere}.`

const unusable = (folder: string, code: string): string =>
  `The data folder ${folder} can’t be used (${code}). Please ${elsewhere}.`

const reasons: { [code: string]: ((folder: string) => string) | undefined } = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: (folder) =>
    `The data folder ${folder} is on a read-only file system. Please ${elsewhere}.`,
  ENOSPC: diskIsFull,
  EDQUOT: diskIsFull,
  EEXIST: noFolder,
  ENOTDIR: noFolder,
  ENOENT: (folder) => `The data folder ${folder} can’t be created there. Please ${elsewhere}.`,
}
