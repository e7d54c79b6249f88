import type { FileView } from '@caselead/core/base/files.ts'
import type { Desk } from '../client/client.ts'

export type Pictured = Pick<FileView, 'id' | 'name'>

/** Images of files, drawn once each. */
export class Pictures {
  readonly #desk: Desk
  readonly #changed: () => void
  readonly #drawn = new Map<string, HTMLCanvasElement | null>()

  constructor(desk: Desk, changed: () => void) {
    this.#desk = desk
    this.#changed = changed
  }

  /** Null until it's there, and where it can't be had: its name says what it is. */
  of(file: Pictured): HTMLCanvasElement | null {
    if (!this.#drawn.has(file.id)) {
      this.#drawn.set(file.id, null)
      void this.#draw(file).catch(() => {})
    }
    return this.#drawn.get(file.id) ?? null
  }

  async #draw({ id, name }: Pictured) {
    const [image, { drawn }] = await Promise.all([
      this.#desk.blob(`/embed/files/${id}/preview`),
      import('../later/dressing.ts'),
    ])
    this.#drawn.set(id, await drawn(image, name))
    this.#changed()
  }
}
