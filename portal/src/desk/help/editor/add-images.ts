// Images are pasted into the text, or dropped on it.

/** At once; whoever drops more, drops the rest again. */
const mostAtOnce = 10

export function addImages(form: HTMLFormElement, box: HTMLTextAreaElement) {
  const uploading = form.querySelector<HTMLElement>('[data-uploading]')
  const failed = form.querySelector<HTMLElement>('[data-not-uploaded]')
  const refused = failed?.textContent ?? ''

  async function add(files: readonly File[]) {
    if (uploading) uploading.hidden = false
    if (failed) failed.hidden = true
    for (const file of files.slice(0, mostAtOnce)) await addOne(file)
    if (uploading) uploading.hidden = true
  }

  async function addOne(file: File) {
    const answer = await fetch('/help/files', { method: 'POST', body: file }).catch(() => null)
    const { src } = answer?.ok ? ((await answer.json()) as { src: string }) : {}
    if (src) insert(box, `![](${src})`, 2)
    else if (failed) {
      failed.textContent = (await reasonIn(answer)) || refused
      failed.hidden = false
    }
  }

  box.addEventListener('paste', (event) => {
    const images = imagesIn(event.clipboardData)
    if (images.length === 0) return
    event.preventDefault()
    void add(images)
  })
  box.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    box.classList.add('dropping')
  })
  box.addEventListener('dragleave', () => box.classList.remove('dropping'))
  box.addEventListener('drop', (event) => {
    box.classList.remove('dropping')
    const images = imagesIn(event.dataTransfer)
    if (images.length === 0) return
    event.preventDefault()
    void add(images)
  })
}

const imagesIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))

async function reasonIn(answer: Response | null): Promise<string> {
  const told: unknown = await answer?.json().catch(() => null)
  const isTold = typeof told === 'object' && told !== null && 'message' in told
  return isTold ? String(told.message) : ''
}

/** Puts words where the cursor is, which then stands behind so many letters of them. */
export function insert(box: HTMLTextAreaElement, markdown: string, cursor: number) {
  box.focus()
  const at = box.selectionStart
  box.setRangeText(markdown, at, box.selectionEnd, 'end')
  box.setSelectionRange(at + cursor, at + cursor)
  box.dispatchEvent(new Event('input', { bubbles: true }))
}
