import { CaseleadCase } from './caselead-case.ts'
import { CaseleadWidget } from './caselead-widget.ts'
import { deskAt } from './client/client.ts'
import { home, ownTag } from './tag.ts'

/**
 * `<script type="module" src="https://desk.example.com/widget/caselead.js"></script>` defines
 * `<caselead-widget>` and `<caselead-case>`, and adds a launcher to the page. The tag may carry
 *
 * - `data-identity`: a short-lived token of your server saying who is signed in on your page
 * - `data-label`, `data-theme`: as on `<caselead-widget>`
 * - `data-launcher="none"`: defines the elements and adds nothing
 *
 * A Content-Security-Policy needs the desk in `script-src` and `connect-src`, and where it asks for
 * Trusted Types the policy `lit-html`.
 */
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
