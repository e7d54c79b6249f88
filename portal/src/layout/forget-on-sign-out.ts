// What was typed stays in its tab until whoever typed it signs out.

addEventListener('submit', ({ target }) => {
  if (!(target instanceof HTMLFormElement) || !target.action.endsWith('/sign-out')) return
  // Last of all: others keep what was typed as its page is left.
  addEventListener('pagehide', forget)
  forget()
})

function forget() {
  try {
    sessionStorage.clear()
  } catch {
    // The browser keeps nothing.
  }
}
