import { calloutKind } from '../../render/containers.ts'
import { escaped } from '../../render/escaped.ts'
import type { Tag } from './jsx-tags.ts'

/** A component in Markdown: lines before and after its content, and an indent for each line of it. */
export interface Component {
  before: string[]
  after: string[]
  indent: string
}

const plain: Component = { before: [], after: [], indent: '' }

/** They only hold other components together. */
const wrappers = new Set(
  'Tabs Steps CardGroup CardGrid Cards Columns Column AccordionGroup Accordions CodeGroup Frame TabList RequestExample ResponseExample Fragment Snippet Update Panel'.split(
    ' ',
  ),
)

/** By the names in Mintlify, Docusaurus and Starlight; null for an unknown one. */
export function componentOf({ name, attributes }: Tag): Component | null {
  const { title = '', label = '', href = '', type = '' } = attributes
  const callout = calloutKind(/^(?:Callout|Aside|Admonition)$/.test(name) ? type || 'note' : name)
  if (callout)
    return { ...plain, before: [`:::${callout} ${oneLine(title)}`.trim()], after: [':::'] }
  switch (name) {
    case 'Accordion':
    case 'Expandable':
      return {
        ...plain,
        before: ['<details>', `<summary>${escaped(oneLine(title || label))}</summary>`],
        after: ['</details>'],
      }
    case 'Step':
      return { before: [`1. **${oneLine(title)}**`], after: [], indent: '   ' }
    case 'Tab':
    case 'TabItem':
      return { ...plain, before: bold(title || label || attributes.value || '') }
    case 'Card':
    case 'LinkCard':
    case 'LinkButton':
      return {
        ...plain,
        before: href === '' ? bold(title) : [`**[${oneLine(title || href)}](${href})**`],
      }
    case 'ParamField':
    case 'ResponseField': {
      const { path, query, body, header, name: field } = attributes
      const called = path ?? query ?? body ?? header ?? field ?? ''
      return { ...plain, before: [`**${oneLine(called)}** ${oneLine(type)}`.trim()] }
    }
    case 'Frame':
      return { ...plain, after: attributes.caption ? [`*${oneLine(attributes.caption)}*`] : [] }
    default:
      return wrappers.has(name) ? plain : null
  }
}

const bold = (title: string): string[] => (title.trim() === '' ? [] : [`**${oneLine(title)}**`])
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
