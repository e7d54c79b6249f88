// A link to a line of a text field selects that line; without JavaScript it leads to the field.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-line]')) {
  const field = document.querySelector<HTMLTextAreaElement>(link.hash)
  link.addEventListener('click', (event) => {
    if (!field) return
    event.preventDefault()
    select(field, Number(link.dataset.line))
  })
}

function select(field: HTMLTextAreaElement, line: number) {
  const before = field.value.split('\n', line)
  const end = before.join('\n').length
  const above = (field.scrollHeight / field.value.split('\n').length) * (line - 1)
  field.focus()
  field.setSelectionRange(end - (before.at(-1)?.length ?? 0), end)
  field.scrollTop = above - field.clientHeight / 3
}
