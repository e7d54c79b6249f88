import type { HelpSection } from '@caselead/core/help/article.ts'

/** An article's plain text, heading by heading. */
export class SectionTexts {
  readonly #done: HelpSection[] = []
  #heading = { heading: '', anchor: '' }
  #text: string[] = []
  #gap = ''
  #isNew = false

  /** What follows is under this heading; answers the section before it. */
  begin(heading: string, anchor: string): { heading: string; anchor: string } {
    const before = this.#heading
    this.#close()
    this.#heading = { heading, anchor }
    this.#isNew = true
    return before
  }

  /** Goes back to the section that was interrupted. */
  resume({ heading, anchor }: { heading: string; anchor: string }): void {
    this.begin(heading, anchor)
    this.#isNew = false
  }

  add(text: string): void {
    const plain = text.replace(/\s+/g, ' ')
    const words = this.#gap === '' && this.#text.length > 0 ? plain : plain.trimStart()
    if (words !== '') this.#put(words)
  }

  /** Kept line by line. */
  addCode(code: string): void {
    this.paragraph()
    this.#put(code.trimEnd())
    this.paragraph()
  }

  line(): void {
    if (this.#gap === '') this.#gap = '\n'
  }

  paragraph(): void {
    this.#gap = '\n\n'
  }

  sections(): HelpSection[] {
    this.#close()
    return this.#done
  }

  #put(text: string): void {
    if (this.#text.length > 0) this.#text.push(this.#gap)
    this.#text.push(text)
    this.#gap = ''
  }

  #close(): void {
    const text = this.#text.join('').trim()
    if (text !== '' || this.#isNew) this.#done.push({ ...this.#heading, text })
    this.#text = []
    this.#gap = ''
  }
}
