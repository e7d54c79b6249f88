import { light, measures } from '@caselead/core/look/tokens.ts'
import type {
  Byline,
  Cell,
  Draft,
  Entry,
  Letter,
  Link,
  List,
  News,
  Scale,
  Section,
  Timeline,
} from '../letters/letter.ts'
import type { Excerpt } from '../letters/plain.ts'
import { inkOn } from './colour.ts'
import { linked, type Markup, mj, prose } from './markup.ts'
import { filled, inlined, officeSheet, px, styleSheet } from './styles.ts'

const side = px('s-5')
const line = `1px solid ${light.line}`

/** The letter as MJML. */
export function printMarkup(letter: Letter): Markup {
  const { accent } = letter.company
  return mj`<mjml lang="en" dir="ltr">
    <mj-head>
      <mj-title>${letter.subject}</mj-title>
      <mj-preview>${letter.preview}</mj-preview>
      <mj-raw>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <!--[if mso]><style type="text/css">${officeSheet}</style><![endif]-->
      </mj-raw>
      <mj-attributes>
        <mj-all font-family="${measures.sans.replaceAll('"', '')}" />
        <mj-text font-size="${px('t-16')}" line-height="24px" color="${light.ink}" padding="${px('s-2')} ${side}" />
        <mj-table font-size="${px('t-16')}" line-height="24px" color="${light.ink}" padding="${px('s-2')} ${side}" />
        <mj-section padding="0" />
      </mj-attributes>
      <mj-style inline="inline">${inlined(accent)}</mj-style>
      <mj-style>${styleSheet(accent)}</mj-style>
    </mj-head>
    <mj-body background-color="${light.sunken}" css-class="page" width="600px">
      <mj-wrapper css-class="card" background-color="${light.page}" border="${line}"
        border-radius="${px('r-3')}" padding="0">
        ${sender(letter)}
        ${body(letter)}
        ${letter.timeline && part(timeline(letter.timeline, letter.link))}
        ${letter.notes.length > 0 && part(notes(letter))}
      </mj-wrapper>
    </mj-body>
  </mjml>`
}

const sender = ({ company, number }: Letter): Markup => mj`
  <mj-section css-class="part" border-bottom="${line}" padding="${px('s-2')} 0"><mj-column>
    <mj-table css-class="ink breaking">
      <tr>
        <td class="strong" dir="auto">${company.name}</td>
        ${number && mj`<td class="small quiet end">${number}</td>`}
      </tr>
    </mj-table>
  </mj-column></mj-section>`

/** One part of the mail below another. */
const part = (content: Markup): Markup => mj`
  <mj-section css-class="part" border-top="${line}" padding="${px('s-3')} 0"><mj-column>
    ${content}
  </mj-column></mj-section>`

const body = (letter: Letter): Markup => mj`
  <mj-section padding="${px('s-3')} 0 ${px('s-4')}"><mj-column>
    ${text(mj`<h1 dir="auto">${letter.heading}</h1>`)}
    ${letter.code && text(mj`<p class="code">${letter.code}</p>`)}
    ${news(letter.news, letter.link)}
    ${letter.scale && scale(letter.scale)}
    ${letter.strip.length > 0 && strip(letter.strip)}
    ${letter.sections.map(section)}
    ${letter.draft && draft(letter.draft, letter.link)}
    ${letter.lists.map(list)}
    ${letter.link && button(letter.link, letter.company.accent)}
  </mj-column></mj-section>`

const text = (content: Markup): Markup => mj`<mj-text css-class="ink breaking">${content}</mj-text>`

const news = ({ by, words, headline, paragraphs, isUpdate }: News, link: Link | null): Markup => mj`
  ${by && byline(by)}
  ${words && text(written(shortened(prose(words.text, linked), words, link), isUpdate))}
  ${
    (headline !== null || paragraphs.length > 0) &&
    text(mj`${headline && mj`<p class="strong" dir="auto">${headline}</p>`}
      ${paragraphs.map((said) => mj`<p dir="auto">${said}</p>`)}`)
  }`

const written = (said: Markup, isUpdate: boolean): Markup => (isUpdate ? besideLine(said) : said)

// A cell, because Outlook draws neither the line nor the room beside it of anything else.
const besideLine = (said: Markup): Markup => mj`
  <table role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0">
    <tr><td class="update">${said}</td></tr>
  </table>`

const byline = ({ name, initials, about }: Byline): Markup => mj`
  <mj-table css-class="ink breaking">
    <tr>
      ${initials && mj`<td width="48" valign="top"><div class="face" aria-hidden="true">${initials}</div></td>`}
      <td valign="top" align="left">
        <p class="strong" dir="auto">${name}</p>
        <p class="small quiet tight" dir="auto">${about}</p>
      </td>
    </tr>
  </mj-table>`

const scale = ({ numbers, lowest, highest }: Scale): Markup => mj`
  <mj-table css-class="ink">
    <tr>${numbers.map((n) => mj`<td class="number" width="14%">${scaleNumber(n)}</td>`)}</tr>
    <tr>
      <td class="small quiet" colspan="3">${lowest}</td><td></td>
      <td class="small quiet end" colspan="3">${highest}</td>
    </tr>
  </mj-table>`

const scaleNumber = ({ n, label, url }: Scale['numbers'][number]): Markup =>
  url === null ? mj`${n}` : mj`<a class="link choice" href="${url}" aria-label="${label}">${n}</a>`

const strip = (cells: Cell[]): Markup => mj`
  <mj-text css-class="ink breaking">
    <table class="box" role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0">
      <tr>${cells.map(
        ({ name, value, note }, n) => mj`<td class="cell ${n === 0 && 'first'}">
          <p class="small quiet">${name}</p>
          <p class="strong tight" dir="auto">${value}</p>
          ${note && mj`<p class="tiny quiet tight">${note}</p>`}
        </td>`,
      )}</tr>
    </table>
  </mj-text>`

const section = ({ heading, sentences }: Section): Markup =>
  text(mj`<h2>${heading}</h2><p class="tight" dir="auto">${sentences.join(' ')}</p>`)

const draft = ({ heading, hint, words }: Draft, link: Link | null): Markup =>
  text(mj`<h2>${heading}</h2><p class="small quiet tight">${hint}</p>
    ${besideLine(shortened(prose(words.text, linked), words, link))}`)

const timeline = ({ heading, earlier, entries }: Timeline, link: Link | null): Markup => mj`
  ${text(mj`<h2>${heading}</h2>${earlier && mj`<p class="small quiet tight">${earlier}</p>`}`)}
  <mj-table css-class="ink breaking" padding="0 ${side}">
    ${entries.map((one) => step(one, link))}
  </mj-table>`

// A timeline may quote anybody, so web addresses in it are not made links in our name.
const step = ({ when, sentence, body }: Entry, link: Link | null): Markup => mj`
  <tr>
    <td class="when small quiet">${when}</td>
    <td class="step small"><p dir="auto">${sentence}</p>
      ${body && mj`<div class="quiet tight">${shortened(prose(body.text), body, link)}</div>`}</td>
  </tr>`

// Without a table or a class too many: a digest of hundreds must stay below what mail programs cut.
const list = ({ heading, items }: List): Markup => mj`
  <mj-text css-class="ink breaking" padding="${px('s-4')} ${side} ${px('s-1')}"><h2>${heading}</h2></mj-text>
  <mj-text css-class="ink breaking" padding="0 ${side}">
    ${items.map(
      ({ label, url, lines, links = [] }) =>
        mj`<p class="item" dir="auto">${
          url === null ? mj`${label}` : mj`<a class="link" href="${url}">${label}</a>`
        }${lines.map((one) => mj`<br />${one}`)}${links.map(
          (one, n) =>
            mj`${n === 0 ? mj`<br />` : ' · '}<a class="link" href="${one.url}">${one.label}</a>`,
        )}</p>`,
    )}
  </mj-text>`

const shortened = (said: Markup[], { shortened }: Excerpt, link: Link | null): Markup =>
  shortened && link
    ? mj`${said}<p><a class="link" href="${link.url}">${link.rest.label}</a></p>`
    : mj`${said}`

const button = ({ label, url, hint }: Link, accent: string): Markup => mj`
  <mj-button css-class="button" href="${url}" align="left" padding="${px('s-3')} ${side} ${px('s-1')}"
    inner-padding="10px 18px" font-size="${px('t-16')}" line-height="24px" font-weight="600"
    border-radius="${px('r-2')}" background-color="${filled(light, accent)}"
    color="${inkOn(filled(light, accent))}">${label}</mj-button>
  ${hint && mj`<mj-text css-class="ink" padding="0 ${side}"><p class="small quiet">${hint}</p></mj-text>`}`

const notes = ({ notes: said, stop }: Letter): Markup => mj`
  <mj-text css-class="ink breaking">
    <p class="tiny quiet" dir="auto">${said.join(' ')}</p>
    ${stop && mj`<p class="tiny quiet"><a class="link" href="${stop.url}">${stop.label}</a></p>`}
  </mj-text>`
