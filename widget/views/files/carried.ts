import type { Attachments } from '../../panel/attachments.ts'

/** Files dragged into the panel, or pasted there. */
export function takeDragged(event: DragEvent, to: Attachments | null): void {
  if (!to || !event.dataTransfer?.types.includes('Files')) return
  // Otherwise a browser leaves the page for the file.
  event.preventDefault()
  if (event.type === 'drop') void to.add([...event.dataTransfer.files])
}

export function takePasted(event: ClipboardEvent, to: Attachments | null): void {
  const { files = [], types = [] } = event.clipboardData ?? {}
  // What has words too was copied for them.
  if (!to || files.length === 0 || types.includes('text/plain')) return
  event.preventDefault()
  void to.add([...files])
}
