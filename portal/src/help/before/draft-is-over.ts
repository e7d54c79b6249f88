// A draft that an article solved isn't offered again once it stands in the form, or a case was opened.

import { forgetDraft, standsIn } from './solved-draft.ts'

const form = document.querySelector<HTMLFormElement>('[data-new-case]')
const isOpened = new URLSearchParams(location.search).get('done') === 'opened'
if (isOpened || (form && standsIn(form))) forgetDraft()
