import type { ActionPage } from '@caselead/api/views/review/actions/types.ts'
import type { ReviewActions } from '../../../api.ts'
import { attempt, type Fault } from '../../../forms/attempt.ts'
import type { Fields } from '../../../forms/fields.ts'
import { type Answer, goTo, notFound, show } from '../../../layout/answer.ts'
import { saidIn } from './adding.ts'

interface Shown extends ActionPage {
  verb: string | null
  fault: Fault | null
}

/** An action with its history; comes back to it when a form changed it. */
export async function actionPage(
  api: ReviewActions,
  action: number,
  fields: Fields | null,
): Promise<Answer<Shown>> {
  const verb = fields?.text('verb') ?? null
  const deed = verb === null ? null : deeds[verb]
  const outcome = fields && deed ? await attempt(() => deed(api, action, fields)) : null
  if (outcome?.ok) return goTo(`/desk/reviews/actions/${action}?done=${verb}`)
  const known = await attempt(() => api.one({ action }))
  if (known.refusal) return notFound
  return show({ ...known.ok, verb, fault: outcome?.refusal ?? null })
}

type Deed = (api: ReviewActions, action: number, fields: Fields) => Promise<object>

const versionIn = (action: number, fields: Fields) => ({
  ...{ action, version: fields.number('version') ?? 1 },
})

const deeds: Record<string, Deed> = {
  change: (api, action, fields) =>
    api.change({ ...versionIn(action, fields), ...saidIn(fields), reason: fields.text('reason') }),
  finish: (api, action, fields) =>
    api.finish({
      ...versionIn(action, fields),
      proof: fields.text('proof'),
      url: fields.text('url'),
    }),
  drop: (api, action, fields) =>
    api.drop({ ...versionIn(action, fields), reason: fields.text('reason') }),
  reopen: (api, action, fields) => api.reopen(versionIn(action, fields)),
}
