import { dark, light, measures } from '@caselead/core/look/tokens.ts'
import { inkOn, readableOn, valid } from './colour.ts'
import { Markup } from './markup.ts'

type Ground = typeof light | typeof dark

/** A measure in pixels, for programs that know no rem. */
export const px = (name: keyof typeof measures): string =>
  `${Math.round(Number.parseFloat(measures[name]) * (measures[name].endsWith('rem') ? 16 : 1))}px`

/** What an area filled with the brand colour is filled with: never the colour of the page itself. */
export const filled = ({ page }: Ground, accent: string): string =>
  readableOn(page, valid(accent), 1.5)

const shown = (ground: string, accent: string): string => readableOn(ground, valid(accent))

/** Shape and light colours: written onto each element, for programs that drop style sheets. */
export function inlined(accent: string): Markup {
  const colour = shown(light.page, accent)
  return new Markup(`
    p, h1, h2 { margin: 0; }
    p + p, div + p, p + div, p + table { margin-top: ${px('s-3')}; }
    h1 { font-size: ${px('t-22')}; line-height: 28px; font-weight: 600; color: ${light.ink}; }
    h2 { font-size: ${px('t-16')}; line-height: 24px; font-weight: 600; color: ${light.ink}; }
    .tight { margin: 0 !important; }
    .link { color: ${colour}; }
    .strong { font-weight: 600; }
    .small { font-size: ${px('t-14')}; line-height: 20px; }
    .tiny { font-size: ${px('t-13')}; line-height: 20px; }
    .quiet { color: ${light['ink-2']}; }
    .end { text-align: right; }
    .said { text-align: start; }
    .update { padding-left: ${px('s-3')}; border-left: 3px solid ${colour}; }
    .face { width: 36px; height: 36px; border-radius: 18px; text-align: center; font-size: ${px('t-13')};
      line-height: 36px; font-weight: 600; color: ${shown(light.hover, accent)}; background-color: ${light.hover}; }
    .code { font-size: ${px('t-36')}; line-height: 44px; font-weight: 600; letter-spacing: 6px; }
    .number { font-size: ${px('t-18')}; line-height: 28px; font-weight: 600; text-align: center; }
    .choice { display: block; padding: ${px('s-2')} 0; }
    .box { border: 1px solid ${light['line-2']}; border-radius: ${px('r-2')}; border-collapse: separate; }
    .cell { padding: ${px('s-3')} ${px('s-4')}; vertical-align: top; border-left: 1px solid ${light['line-2']}; }
    .first { border-left: 0; }
    .when { width: 112px; padding: 0 ${px('s-3')} ${px('s-2')} 0; vertical-align: top; }
    .step { padding: 0 0 ${px('s-2')}; vertical-align: top; }
    .item { font-size: ${px('t-14')}; line-height: 20px; }
  `)
}

/** For Word, which draws Outlook's mails: it takes a family it doesn't know for Times. */
export const officeSheet = new Markup(`
  body, table, td, div, p, h1, h2, a { font-family: ${measures.sans.replace('system-ui, -apple-system, ', '')} !important; }
  p, h1, h2 { mso-line-height-rule: exactly; }
`)

/** Dark colours, for programs that read style sheets and whose reader asked for dark. */
function darkened(accent: string): string {
  const colour = shown(dark.page, accent)
  const fill = filled(dark, accent)
  return `
    .page, .page > div { background-color: ${dark.sunken} !important; }
    .card, .card > table, .card > table > tbody > tr > td { background-color: ${dark.page} !important; }
    .card > table > tbody > tr > td, .part > table > tbody > tr > td, .box, .cell {
      border-color: ${dark['line-2']} !important; }
    .ink, .ink p, .ink td, .ink div, h1, h2 { color: ${dark.ink} !important; }
    .ink .quiet, .ink .quiet p { color: ${dark['ink-2']} !important; }
    .ink .link { color: ${colour} !important; }
    .ink .face { color: ${shown(dark.hover, accent)} !important; }
    .update { border-color: ${colour} !important; }
    .face { background-color: ${dark.hover} !important; }
    .button td, .button a { background-color: ${fill} !important; color: ${inkOn(fill)} !important; }
  `
}

/** What only a style sheet can say: dark, and a narrow screen, where the strip stands on end. */
export const styleSheet = (accent: string): Markup =>
  new Markup(`
    :root { color-scheme: light dark; supported-color-schemes: light dark; }
    .breaking, .breaking td { word-wrap: break-word; overflow-wrap: anywhere; word-break: break-word; }
    @media (max-width: 480px) {
      .cell { display: block !important; border-left: 0 !important; padding: ${px('s-2')} ${px('s-3')} !important; }
      .cell + .cell { border-top: 1px solid ${light['line-2']}; }
      .when, .step { display: block !important; width: auto !important; padding-right: 0 !important; }
      .when { padding-bottom: 0 !important; }
    }
    @media (prefers-color-scheme: dark) { ${darkened(accent)} }
  `)
