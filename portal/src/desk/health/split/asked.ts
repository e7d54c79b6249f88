import { figureNames } from '@caselead/core/figures/definitions/definitions.ts'
import type { APIContext } from 'astro'
import { healthAsked, splitAsked } from '../addresses.ts'
import type { SplitFile } from './files.ts'

/** What the page of a figure shows, for its files; null where there's no such figure. */
export async function splitFileAsked({
  locals,
  params,
  url,
}: Pick<APIContext, 'locals' | 'params' | 'url'>): Promise<SplitFile | null> {
  const { api, visitor, now } = locals
  const asked = healthAsked(url.searchParams)
  const name = figureNames.find((each) => each === params.figure)
  if (!name) return null
  const told = await api.agent.health(asked)
  const figure = told.figures.find((each) => each.name === name)
  if (!figure) return null
  const by = splitAsked(url.searchParams) ?? 'tier'
  const split = await api.agent.splitFigure({ ...asked, figure: name, by })
  const lead = told.own && visitor.kind !== 'nobody' ? visitor.name : null
  return { asked, figure, split, lead, now }
}
