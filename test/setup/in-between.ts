import type { OutgoingMail } from '@caselead/emails/provider/transport.ts'
import type { World } from './world.ts'

type Send = World['runtime']['mailer']['transport']['send']

/** What stands between the desk and its provider; answers how to take it away. */
export function inBetween(
  w: World,
  send: (mail: OutgoingMail, pass: Send) => ReturnType<Send>,
): () => void {
  const { transport } = w.runtime.mailer
  w.runtime.mailer.transport = { ...transport, send: (mail) => send(mail, transport.send) }
  return () => {
    w.runtime.mailer.transport = transport
  }
}

/** The provider is too busy for these mails, until that is taken away. */
export const busyFor = (w: World, isHeld: (mail: OutgoingMail) => boolean): (() => void) =>
  inBetween(w, async (mail, pass) =>
    isHeld(mail) ? { outcome: 'later', reason: 'too busy', afterMs: 0 } : pass(mail),
  )

/** Holds one mail back on its way: `out` once it has set off, arriving when it's let in. */
export function holdingBack(w: World, isHeld: (mail: OutgoingMail) => boolean) {
  let setsOff = () => {}
  let letIn = () => {}
  const out = new Promise<void>((resolve) => {
    setsOff = resolve
  })
  const gate = new Promise<void>((resolve) => {
    letIn = resolve
  })
  inBetween(w, async (mail, pass) => {
    if (isHeld(mail)) {
      setsOff()
      await gate
    }
    return pass(mail)
  })
  return { out, letIn }
}
