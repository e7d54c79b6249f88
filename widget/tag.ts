const here = new URL(import.meta.url)

/** The desk this file was served by. */
export const home: string = here.origin

/** The script tag that loaded this file, when a tag did. */
export function ownTag(): HTMLScriptElement | null {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')]
  // Behind a redirect the address in the tag is not the one the file came from.
  const redirected = ({ src }: HTMLScriptElement) => new URL(src).pathname === here.pathname
  return scripts.find(({ src }) => src === here.href) ?? scripts.find(redirected) ?? null
}
