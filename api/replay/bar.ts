const width = 30

/** A progress bar on a terminal; elsewhere a line every tenth. */
export function bar(to: NodeJS.WriteStream) {
  let shown = -1
  return {
    show(done: number, total: number): void {
      const percent = total === 0 ? 100 : Math.floor((100 * done) / total)
      const step = to.isTTY ? percent : Math.floor(percent / 10) * 10
      if (step === shown) return
      shown = step
      if (!to.isTTY) {
        to.write(`${step}%\n`)
        return
      }
      const full = Math.round((width * percent) / 100)
      to.write(`\r${'█'.repeat(full)}${'░'.repeat(width - full)} ${percent}%`)
    },
    done(): void {
      if (to.isTTY && shown >= 0) to.write('\r\x1b[K')
    },
  }
}
