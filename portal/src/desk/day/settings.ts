import type { Agent } from '../../api.ts'
import type { Fields } from '../../forms/fields.ts'
import { type Answer, goTo, show } from '../../layout/answer.ts'

type Settings = Awaited<ReturnType<Agent['settings']>>

/** What one of the team has chosen; the form, once carried out, leads back to it. */
export async function settingsPage(agent: Agent, fields: Fields | null): Promise<Answer<Settings>> {
  if (!fields) return show(await agent.settings())
  const { weekly } = await agent.settings()
  await agent.chooseSummary({
    summary: fields.has('summary'),
    ...(weekly !== null && { weekly: fields.has('weekly') }),
  })
  return goTo('/desk/settings?done=yes')
}
