/** Where the files of a form stand. */
export const placeOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element
    ? (target.closest('form')?.querySelector<HTMLElement>('[data-attach]') ?? null)
    : null
