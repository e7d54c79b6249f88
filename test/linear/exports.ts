import { parseSync, Visitor } from 'vite'
import type { Source } from '../architecture/sources.ts'

/** An exported function that is given text, as `folder/file.ts name`. */
export function textReaders({ path, text }: Source): string[] {
  const found: string[] = []
  const note = (
    name: string | undefined,
    parameters: readonly { start: number; end: number }[],
  ) => {
    const written = parameters.map(({ start, end }) => text.slice(start, end))
    if (written.some((each) => takesText(path, each))) found.push(`${path} ${name}`)
  }
  const { program } = parseSync(path, text)
  new Visitor({
    ExportNamedDeclaration: ({ declaration }) => {
      if (declaration?.type === 'FunctionDeclaration')
        note(declaration.id?.name, declaration.params)
      if (declaration?.type !== 'VariableDeclaration') return
      for (const { id, init } of declaration.declarations)
        if (id.type === 'Identifier' && init?.type === 'ArrowFunctionExpression')
          note(id.name, init.params)
    },
  }).visit(program)
  return found
}

/** Rooms in which strings are what people write; elsewhere most are ids and names of ours. */
const rooms =
  /^(?:api\/(?:mail|llm|core\/(?:triage|context-loss|survey|help))\/|emails\/|portal\/src\/(?:words|forms)\/|widget\/words\/)/
const shapes = /\b(?:string|Sentence|Word|Passage|MailBody|ReceivedMail|Told)\b/
const names =
  /^\{?\s*(?:text|words?|body|subject|message|line|written|said|html|mail|answer|comment|typed|low|email|from)\b[^:]*:.*\b(?:string|unknown)\b/

const takesText = (path: string, parameter: string): boolean =>
  rooms.test(path) ? shapes.test(parameter) : names.test(parameter)
