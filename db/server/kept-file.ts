import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fchownSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

export interface FileOptions {
  mode?: number
  /** Whom it is given to, when that is not whoever writes it. */
  owner?: { uid?: number; gid?: number }
}

/** Writes a file whole or not at all, whatever is pulled out in between: disk, power or plug. */
export function writeWhole(file: string, text: string, options?: FileOptions): void {
  throughDraft(file, text, options, (draft) => renameSync(draft, file))
}

/** The same, unless the file is there already: then that one stays, and somebody else was faster. */
export function writeOnce(file: string, text: string, options?: FileOptions): void {
  throughDraft(file, text, options, (draft) => {
    try {
      linkSync(draft, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  })
}

function throughDraft(
  file: string,
  text: string,
  { mode = 0o600, owner = {} }: FileOptions = {},
  place: (draft: string) => void,
): void {
  const draft = `${file}.draft.${randomBytes(6).toString('hex')}`
  try {
    const opened = openSync(draft, 'wx', mode)
    try {
      writeFileSync(opened, text)
      if (owner.uid !== undefined && owner.gid !== undefined)
        fchownSync(opened, owner.uid, owner.gid)
      fsyncSync(opened)
    } finally {
      closeSync(opened)
    }
    place(draft)
  } finally {
    rmSync(draft, { force: true })
  }
  settle(dirname(file))
}

/** A name is as safe as its folder. */
function settle(folder: string): void {
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}
