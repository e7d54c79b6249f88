// Choosing from the menu, or turning away from it, closes it.
const isOpen = () => document.querySelector<HTMLDetailsElement>('details.pop[open]')

document.addEventListener('click', ({ target }) => {
  const menu = isOpen()
  if (!menu || !(target instanceof Element)) return
  if (target.closest('.sheet a') || !menu.contains(target)) menu.open = false
})
document.addEventListener('keydown', ({ key }) => {
  const menu = isOpen()
  if (key !== 'Escape' || !menu) return
  menu.open = false
  menu.querySelector('summary')?.focus()
})
