// Measures about how long somebody writes: from one key to the next, unless they paused for longer.
const longestPause = 60_000

for (const field of document.querySelectorAll<HTMLInputElement>('input[data-writing]')) {
  const box = field.form?.querySelector('textarea')
  let spent = Number(field.value)
  let last: number | null = null
  const count = (): void => {
    const now = performance.now()
    if (last !== null && now - last <= longestPause) spent += now - last
    last = now
    field.value = String(Math.round(spent))
  }
  for (const event of ['focus', 'input'] as const) box?.addEventListener(event, count)
  box?.addEventListener('blur', () => {
    count()
    last = null
  })
  field.form?.addEventListener('submit', () => last !== null && count())
}
