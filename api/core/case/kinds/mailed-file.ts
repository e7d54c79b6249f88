import type { FileRef } from '../../base/files.ts'
import { sizeInWords } from '../../look/sizes.ts'
import { type Kinds, plain } from './kind.ts'

export interface MailedFileEvents {
  /** A file an email named has been fetched: now its content is known. */
  file_received: Pick<FileRef, 'id' | 'name' | 'size'> & {
    /** Of its content, as hex. */
    sha256: string
  }
}

export const mailedFile: Kinds<MailedFileEvents> = {
  file_received: {
    visibility: 'internal',
    record: ({ data }) => ({ sentence: `Received ${data.name} (${sizeInWords(data.size)})` }),
    partner: null,
    hands: 'arranges',
    ...plain,
    conversation: 'never',
    call: null,
  },
}
