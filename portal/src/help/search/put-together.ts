// An answer takes seconds: it's fetched while the results stay, and shown where it was asked for.

document.addEventListener('submit', (event) => {
  const form = event.target
  const section = form instanceof HTMLFormElement ? form.closest('[data-together]') : null
  if (!(form instanceof HTMLFormElement) || !(section instanceof HTMLElement)) return
  event.preventDefault()
  void putTogether(section, form)
})

async function putTogether(section: HTMLElement, form: HTMLFormElement) {
  const button = form.querySelector('button')
  if (!button || button.disabled) return
  const status = section.querySelector('[role="status"]')
  button.disabled = true
  if (status) status.textContent = section.dataset.busy ?? ''
  const body = new URLSearchParams({ together: 'yes' })
  const page = await fetch(location.href, { method: 'POST', body })
    .then((answer) => answer.text())
    .then((html) => new DOMParser().parseFromString(html, 'text/html'))
    .catch(() => null)
  const answered = page?.querySelector('[data-together]')
  if (!answered || !section.isConnected) {
    button.disabled = false
    if (status) status.textContent = section.dataset.away ?? ''
    return
  }
  section.replaceWith(answered)
  answered.querySelector<HTMLElement>('h2')?.focus()
}

export {}
