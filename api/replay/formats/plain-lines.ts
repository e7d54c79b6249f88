export interface FileRecord {
  fields: string[]
  line: number
}

/**
 * Cuts text that has no quote in it and `\n` at the end of its lines, where a line is a record and a delimiter always ends a field.
 * Most logs are like that as a whole, and a parser takes many times as long.
 */
export class PlainLines {
  /** The line that has only begun. */
  rest = ''
  /** Lines that are complete, empty ones among them. */
  lines = 0
  readonly #delimiter: string
  readonly #above: number

  /** `above` lines stand before the first record: the header, and what precedes it. */
  constructor(delimiter: string, above: number) {
    this.#delimiter = delimiter
    this.#above = above
  }

  add(text: string): FileRecord[] {
    const whole = this.rest + text
    const end = whole.lastIndexOf('\n') + 1
    this.rest = whole.slice(end)
    return this.#recordsIn(whole, end)
  }

  /** The last line may lack its end. */
  end(): FileRecord[] {
    return this.rest === '' ? [] : this.add('\n')
  }

  #recordsIn(text: string, end: number): FileRecord[] {
    const found: FileRecord[] = []
    for (let from = 0; from < end; ) {
      const to = text.indexOf('\n', from)
      const line = text.slice(from, to)
      from = to + 1
      this.lines += 1
      if (line !== '' && this.lines > this.#above) {
        found.push({ fields: line.split(this.#delimiter), line: this.lines })
      }
    }
    return found
  }
}
