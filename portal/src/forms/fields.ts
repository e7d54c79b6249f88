const notWritten = [
  'verb',
  'seen',
  'key',
  'files',
  'filesRefused',
  'to',
  'moment',
  'at',
  'agentId',
  'impact',
  'urgency',
  'category',
  'ces',
  'incident',
  'number',
  'channel',
  'playbook',
  'step',
  'done',
  'level',
  'do',
  'version',
  'revision',
  'readers',
  'owner',
  'related',
  'language',
  'order',
  'from',
  'kind',
  'due',
  'figure',
  'cause',
]

/** What was typed into a form, as text. */
export class Fields {
  private readonly values = new Map<string, FormDataEntryValue[]>()

  constructor(form: Iterable<[name: string, value: FormDataEntryValue]> | null) {
    for (const [name, value] of form ?? []) {
      const known = this.values.get(name)
      if (known) known.push(value)
      else this.values.set(name, [value])
    }
  }

  text(name: string): string {
    const [value] = this.values.get(name) ?? []
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''
  }

  /** Every box of that name that was ticked. */
  all<T extends string>(name: string, allowed: readonly T[]): T[] {
    const ticked = this.values.get(name) ?? []
    return allowed.filter((value) => ticked.includes(value))
  }

  has(name: string): boolean {
    return this.values.has(name)
  }

  /** Every value of that name, as text. */
  every(name: string): string[] {
    const values = this.values.get(name) ?? []
    return values.flatMap((value) => (typeof value === 'string' ? value.trim() : []))
  }

  file(name: string): File | null {
    const [value] = this.values.get(name) ?? []
    return value instanceof File ? value : null
  }

  /** Everything typed, apart from the named fields. */
  except(names: readonly string[]): [name: string, value: string][] {
    return [...this.values.keys()]
      .filter((name) => !names.includes(name))
      .map((name) => [name, this.text(name)])
  }

  /** Every text a person wrote, apart from what the form itself says or lets them choose. */
  written(): string[] {
    const texts = this.except(notWritten).map(([, text]) => text)
    return texts.filter((text) => text !== '')
  }

  number(name: string): number | null {
    const text = this.text(name)
    return text === '' || Number.isNaN(Number(text)) ? null : Number(text)
  }

  /** What makes sending the same form twice the same deed. */
  key(): string | undefined {
    const key = this.text('key')
    return key.length >= 8 ? key : undefined
  }

  /** The value when it is one of `allowed`. */
  one<T extends string>(name: string, allowed: readonly T[]): T | null {
    const text = this.text(name)
    return allowed.find((value) => value === text) ?? null
  }
}

/** The fields of a submitted form; null when the page was only asked for. */
export async function submitted(request: Request): Promise<Fields | null> {
  if (request.method !== 'POST') return null
  return new Fields(await request.formData().catch(() => null))
}

export const newKey = (): string => crypto.randomUUID()
