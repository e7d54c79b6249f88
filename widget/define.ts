import { CaseleadCase } from './caselead-case.ts'
import { CaseleadWidget } from './caselead-widget.ts'
import { deskAt } from './desk/desk.ts'
import { home, ownTag } from './tag.ts'

const tag = ownTag()
if (tag?.dataset.identity) deskAt(home).identity = tag.dataset.identity

define('caselead-widget', CaseleadWidget)
define('caselead-case', CaseleadCase)

// An async script can run before there is a body.
if (tag && document.readyState !== 'loading') addLauncher(tag)
else if (tag) document.addEventListener('DOMContentLoaded', () => addLauncher(tag))

function define(name: string, element: CustomElementConstructor) {
  // The script may be on the page twice, under two addresses.
  if (!customElements.get(name)) customElements.define(name, element)
}

/** The page's own `<caselead-widget>` is left alone; `data-launcher="none"` means none is wanted. */
function addLauncher({ dataset: { identity, label, theme, launcher } }: HTMLScriptElement) {
  if (launcher === 'none' || document.querySelector('caselead-widget')) return
  const given = Object.entries({ identity, label, theme }).filter(([, value]) => value)
  document.body.append(
    Object.assign(document.createElement('caselead-widget'), Object.fromEntries(given)),
  )
}
