import { contrast } from '@caselead/emails/look/colour.ts'
import { Parser } from 'htmlparser2'
import { declared } from './css-uses.ts'

interface Drawn {
  colour: string | undefined
  ground: string | undefined
  isHidden: boolean
}

const nothing: Drawn = { colour: undefined, ground: undefined, isHidden: false }

/** Texts that can't be read where only what is written on the elements counts. */
export function illegible(html: string): string[] {
  const wrong: string[] = []
  const open: Drawn[] = [nothing]
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(drawn(name, attributes, open.at(-1) ?? nothing))
    },
    ontext(text) {
      const { colour, ground, isHidden } = open.at(-1) ?? nothing
      if (isHidden || text.trim() === '') return
      if (!isReadable(colour, ground)) wrong.push(`${text.trim()}: ${colour} on ${ground}`)
    },
    onclosetag() {
      open.pop()
    },
  })
  parser.end(html)
  return wrong
}

function drawn(name: string, attributes: Record<string, string>, around: Drawn): Drawn {
  const style = declared(attributes.style ?? '')
  // A program draws a link in its own colour unless the link itself has one.
  const inherited = name === 'a' ? undefined : around.colour
  return {
    colour: style.get('color') ?? inherited,
    ground:
      style.get('background-color') ??
      style.get('background') ??
      attributes.bgcolor ??
      around.ground,
    isHidden: around.isHidden || name === 'head' || style.get('display') === 'none',
  }
}

const isReadable = (colour: string | undefined, ground: string | undefined): boolean =>
  isHex(colour) && isHex(ground) && contrast(colour, ground) >= 4.5

const isHex = (colour: string | undefined): colour is string => /^#[0-9a-f]{6}$/i.test(colour ?? '')
