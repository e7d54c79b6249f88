import { z } from 'zod'

interface Shape {
  type?: string
  description?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Shape[]
  items?: Shape
  properties?: Record<string, Shape>
  required?: string[]
  additionalProperties?: Shape | boolean
  default?: unknown
  pattern?: string
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
}

/** The fields that are sent, one row each; null when nothing is. */
export function inputTable(input: z.ZodType | undefined): string | null {
  if (input === undefined) return null
  const shape = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Shape
  const rows = rowsOf(shape, '')
  return ['| field | type | what it is | |', '|---|---|---|---|', ...rows].join('\n')
}

function rowsOf({ properties = {}, required = [] }: Shape, above: string): string[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = above + name
    const holds = [
      required.includes(name) ? 'required' : '',
      ...limitsOf(field),
      field.default === undefined ? '' : `\`${JSON.stringify(field.default)}\` if left out`,
    ].filter(Boolean)
    const row = `| \`${path}\` | ${cell(typeOf(field))} | ${cell(field.description ?? '')} | ${cell(holds.join(', '))} |`
    return [row, ...(field.properties ? rowsOf(field, `${path}.`) : [])]
  })
}

function typeOf(field: Shape): string {
  if (field.enum) return field.enum.map((each) => `\`${JSON.stringify(each)}\``).join(' or ')
  if (field.const !== undefined) return `\`${JSON.stringify(field.const)}\``
  if (field.anyOf) return field.anyOf.map(typeOf).join(' or ')
  if (field.items) return `list of ${typeOf(field.items)}`
  if (field.type === 'string') return 'text'
  if (field.type === 'integer') return 'whole number'
  if (field.type === 'boolean') return 'true or false'
  return field.type ?? 'anything'
}

function limitsOf(field: Shape): string[] {
  const { minLength, maxLength, minItems, maxItems, pattern } = field
  return [
    ...(field.anyOf ?? []).flatMap(limitsOf),
    ...(field.items ? limitsOf(field.items).map((each) => `each ${each}`) : []),
    ...(pattern ? [`like \`/${pattern}/\``] : []),
    ...between(minLength, maxLength, 'characters'),
    ...between(minItems, maxItems, 'of them'),
    ...between(safe(field.minimum), safe(field.maximum), ''),
  ]
}

function between(least: number | undefined, most: number | undefined, what: string): string[] {
  const [low, high] = [least, most].map((figure) => figure?.toLocaleString('en'))
  if (low !== undefined && high !== undefined) return [`${low} to ${high} ${what}`.trim()]
  if (low !== undefined) return [`at least ${low} ${what}`.trim()]
  return high === undefined ? [] : [`at most ${high} ${what}`.trim()]
}

/** What any whole number is bound by is no limit of ours. */
const safe = (figure: number | undefined): number | undefined =>
  figure !== undefined && Math.abs(figure) < Number.MAX_SAFE_INTEGER ? figure : undefined

const cell = (text: string): string => text.replaceAll('|', '\\|')
