import type { SynonymLists } from '@caselead/api/views/help/synonyms.ts'
import type { Api } from '../../../api.ts'
import { attempt, type Fault } from '../../../forms/attempt.ts'
import type { Fields } from '../../../forms/fields.ts'
import { type Answer, goTo, show } from '../../../layout/answer.ts'

interface SynonymsPage extends SynonymLists {
  fault: Fault | null
}

/** The lists, as they were typed if they couldn't be saved. */
export async function synonymsPage(
  api: Api['help'],
  fields: Fields | null,
): Promise<Answer<SynonymsPage>> {
  const saved = await api.synonyms()
  if (!fields) return show({ ...saved, fault: null })
  const lists = saved.lists.map((list) => ({
    ...list,
    lines: fields.text(`lines-${list.language}`),
  }))
  const seen = fields.number('seen')
  const { refusal } = await attempt(() =>
    api.saveSynonyms({ lists: lists.map(({ language, lines }) => ({ language, lines })), seen }),
  )
  return refusal
    ? show({ ...saved, lists, fault: refusal })
    : goTo('/desk/help/synonyms?done=saved')
}
