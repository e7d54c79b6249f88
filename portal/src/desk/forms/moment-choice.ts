// Typing a time chooses it.
for (const input of document.querySelectorAll<HTMLInputElement>('[data-moment]')) {
  input.addEventListener('input', () => {
    const radio = input.closest('fieldset')?.querySelector<HTMLInputElement>('input[value="at"]')
    if (radio) radio.checked = true
  })
}
