import type { Desk } from '../client/client.ts'
import { Trouble } from '../client/trouble.ts'
import { fileWords } from '../words/files.ts'
import { AttachedFile, type KeptFile } from './attached-file.ts'
import { Pictures } from './pictures.ts'

/** The files of a message that's being written; those that are uploaded stay with its draft. */
export class Attachments {
  readonly pictures: Pictures
  /** Read out to those who do not see it happen. */
  said = ''
  readonly #desk: Desk
  readonly #draft: string
  readonly #changed: () => void
  #list: readonly AttachedFile[] | null = null

  constructor(desk: Desk, draft: string, changed: () => void) {
    this.#desk = desk
    this.#draft = draft
    this.#changed = changed
    this.pictures = new Pictures(desk, changed)
  }

  /** Read when it's first looked at: before somebody has signed in, nobody knows whose draft it is. */
  get list(): readonly AttachedFile[] {
    const kept = this.#desk.drafts.fields(this.#draft).files
    const restored = (): KeptFile[] => (kept ? JSON.parse(kept) : [])
    this.#list ??= restored().map((each) => new AttachedFile(each))
    return this.#list
  }

  get ids(): string[] {
    return this.list.flatMap(({ kept }) => kept?.id ?? [])
  }

  async add(files: Iterable<File>): Promise<void> {
    const limits = await this.#desk.fileLimits()
    for (const file of files) {
      const one = new AttachedFile(file)
      const isFull = this.list.length >= limits.each
      this.#list = [...this.list, one]
      if (isFull) one.fail(fileWords.tooMany(limits.each))
      else if (file.size > limits.bytes) one.fail(fileWords.tooLarge(limits.bytes))
      else if (file.size === 0) one.fail(fileWords.empty)
      else this.send(one)
      if (one.state === 'failed') this.#say(fileWords.isNot(one.name, one.why))
    }
  }

  send(one: AttachedFile): void {
    one.send((sending) => this.#desk.upload(sending), this.#changed)
    this.#changed()
    void one.settled.then(() => {
      this.#keep()
      if (!this.list.includes(one)) return
      this.#say(
        one.state === 'done' ? fileWords.isAttached(one.name) : fileWords.isNot(one.name, one.why),
      )
    })
  }

  remove(one: AttachedFile): void {
    one.leave()
    this.#list = this.list.filter((each) => each !== one)
    this.#keep()
    this.#say(fileWords.isRemoved(one.name))
  }

  /** Nothing is sent before all of it is there. */
  async settled(): Promise<void> {
    if (this.list.some(({ state }) => state === 'going')) this.#say(fileWords.waiting)
    await Promise.all(this.list.map((each) => each.settled))
    if (this.list.some(({ state }) => state !== 'done')) {
      throw new Trouble('refused', fileWords.unfinished)
    }
  }

  /** What was sent is the message's from here on. */
  wereSent(ids: readonly string[]): void {
    this.#list = this.list.filter(({ kept }) => !kept || !ids.includes(kept.id))
    this.#keep()
  }

  /** The message isn't going to be sent. */
  drop(): void {
    for (const each of this.list) each.leave()
    this.#list = []
  }

  #keep() {
    const kept = this.list.flatMap((each) => each.kept ?? [])
    const before = this.#desk.drafts.fields(this.#draft).files ?? ''
    const now = kept.length > 0 ? JSON.stringify(kept) : ''
    if (now !== before) this.#desk.drafts.type(this.#draft, 'files', now)
  }

  #say(words: string) {
    this.said = words
    this.#changed()
  }
}
