/** The frame of a mail is as high as the mail; without a script it scrolls inside. */
export function fitFrame(frame: HTMLIFrameElement): void {
  const fit = () => {
    const page = frame.contentDocument?.documentElement
    if (!page) return
    // Asked anew each time: a page is never less high than its frame.
    frame.style.blockSize = '0'
    const borders = frame.offsetHeight - frame.clientHeight
    frame.style.blockSize = `${page.scrollHeight + borders}px`
  }
  const watch = () => {
    fit()
    new ResizeObserver(fit).observe(frame.parentElement ?? frame)
  }
  if (frame.contentDocument?.readyState === 'complete') watch()
  frame.addEventListener('load', watch)
}
