import type { Entry, Letter, List } from '../letters/letter.ts'
import type { Excerpt } from '../letters/plain.ts'
import type { Person } from '../letters/props.ts'
import { inkOn, valid } from './colour.ts'
import { linked, type Markup, mj, prose } from './markup.ts'
import { darkened, filled, inlined, light } from './styles.ts'
import { earlierSteps, sentence, theRest } from './text.ts'

const font = '-apple-system, BlinkMacSystemFont, Segoe UI, Roboto, Helvetica, Arial, sans-serif'

/** The letter as MJML. */
export function printMarkup(letter: Letter): string {
  const { accent } = letter.company
  return mj`<mjml lang="en" dir="ltr">
    <mj-head>
      <mj-title>${letter.subject}</mj-title>
      <mj-preview>${preview(letter)}</mj-preview>
      <mj-raw>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
      </mj-raw>
      <mj-attributes>
        <mj-all font-family="${font}" />
        <mj-text font-size="16px" line-height="24px" color="${light.ink}" padding="10px 24px" />
        <mj-table font-size="16px" line-height="24px" color="${light.ink}" padding="10px 24px" />
        <mj-section padding="0" />
      </mj-attributes>
      <mj-style inline="inline">${inlined(accent)}</mj-style>
      <mj-style>${darkened(accent)}</mj-style>
    </mj-head>
    <mj-body background-color="${light.page}" css-class="page" width="600px">
      ${sender(letter)}
      ${body(letter)}
      ${footer(letter)}
    </mj-body>
  </mjml>`.source
}

const preview = ({ label, headline, soon }: Letter): string =>
  `${label} · ${headline} ${soon ? sentence(soon) : ''}`

const sender = ({ company, about }: Letter): Markup => mj`
  <mj-section padding="20px 0 12px"><mj-column>
    <mj-text css-class="ink breaking" padding="0 24px">
      <p class="strong" dir="auto">${company.name}</p>
      ${about && mj`<p class="small tight" dir="auto">${about}</p>`}
    </mj-text>
  </mj-column></mj-section>`

const body = (letter: Letter): Markup => mj`
  <mj-section css-class="card" background-color="${light.card}" padding="14px 0 18px"
    border-top="4px solid ${valid(letter.company.accent)}"><mj-column>
    ${opening(letter)}
    ${letter.scale && scale(letter.scale)}
    ${letter.paragraphs.length > 0 && text(mj`${letter.paragraphs.map((said) => mj`<p>${said}</p>`)}`)}
    ${letter.words && text(excerptMarkup(prose(letter.words.text, linked), letter.words, letter.link))}
    ${letter.signature && signature(letter.signature)}
    ${letter.facts.map((fact) => text(mj`<h2>${fact.name}</h2><p dir="auto">${fact.value}</p>`))}
    ${letter.timeline.length > 0 && timeline(letter)}
    ${letter.lists.map(list)}
    ${letter.link && button(letter.link, letter.company.accent)}
  </mj-column></mj-section>`

const opening = ({ label, headline, soon, code }: Letter): Markup =>
  text(mj`<p class="label">${label}</p><h1>${headline}</h1>
    ${soon && mj`<p class="soon">${soon.said} <span class="${soon.at.length < 28 && 'together'}">${soon.at}</span>.</p>`}
    ${code && mj`<p class="code">${code}</p>`}`)

const text = (content: Markup): Markup => mj`<mj-text css-class="ink breaking">${content}</mj-text>`

const scale = ({ numbers, lowest, highest }: NonNullable<Letter['scale']>): Markup => mj`
  <mj-table css-class="ink">
    <tr>${numbers.map((n) => mj`<td class="number" width="14%">${n}</td>`)}</tr>
    <tr>
      <td class="small" colspan="3">${lowest}</td><td></td>
      <td class="small" colspan="3" align="right">${highest}</td>
    </tr>
  </mj-table>`

const signature = ({
  author,
  leadWrote,
  lead,
  backup,
}: NonNullable<Letter['signature']>): Markup => mj`
  <mj-table css-class="ink breaking">
    ${author && signed(author, null, mj``)}
    ${signed(
      lead,
      leadWrote ? null : 'Your case lead: ',
      mj`${backup && mj`<p class="small tight" dir="auto">Backup: ${[backup.name, backup.title].filter(Boolean).join(', ')}</p>`}`,
    )}
  </mj-table>`

const signed = (
  { name, title, hours, initials }: Person,
  as: string | null,
  more: Markup,
): Markup => mj`
    <tr>
      <td width="52" valign="top"><div class="initials" aria-hidden="true">${initials}</div></td>
      <td valign="top" align="left">
        <p class="strong" dir="auto">${as}${name}</p>
        <p class="small tight" dir="auto">${title}</p>
        <p class="small tight" dir="auto">${hours}</p>
        ${more}
      </td>
    </tr>`

const timeline = ({ since, timeline, earlier, link }: Letter): Markup => mj`
  ${text(mj`<h2>${since}</h2>`)}
  <mj-table css-class="ink breaking" padding="0 24px">
    ${earlier > 0 && step(earlierSteps(earlier), null)}
    ${timeline.map((one) => step(one.when, happened(one, link)))}
  </mj-table>`

// Without a table or a class too many: a digest of hundreds must stay below what mail programs cut.
const list = ({ heading, items }: List): Markup => mj`
  ${text(mj`<h2>${heading}</h2>`)}
  <mj-text css-class="ink breaking" padding="0 24px">
    ${items.map(
      ({ label, url, lines }) =>
        mj`<p class="item" dir="auto">${
          url === null ? mj`${label}` : mj`<a class="link" href="${url}">${label}</a>`
        }${lines.map((one) => mj`<br />${one}`)}</p>`,
    )}
  </mj-text>`

const step = (when: string, content: Markup | null): Markup => mj`
  <tr><td class="dot" colspan="2" aria-hidden="true">●</td><td class="small">${when}</td></tr>
  <tr><td class="before-line" width="3"></td><td class="line" width="15"></td>
    <td class="happened">${content}</td></tr>`

// A timeline may quote anybody, so web addresses in it are not made links in our name.
const happened = ({ sentence: what, body }: Entry, link: Letter['link']): Markup => mj`
  <p dir="auto">${what}</p>
  ${body && mj`<div class="quiet">${excerptMarkup(prose(body.text), body, link)}</div>`}`

const excerptMarkup = (said: Markup[], { shortened }: Excerpt, link: Letter['link']): Markup =>
  shortened && link
    ? mj`${said}<p><a class="link" href="${link.url}">${theRest}</a></p>`
    : mj`${said}`

const button = ({ label, url }: NonNullable<Letter['link']>, accent: string): Markup => mj`
  <mj-button css-class="button" href="${url}" align="left" padding="14px 24px 10px"
    inner-padding="12px 22px" font-size="16px" font-weight="700" border-radius="6px"
    background-color="${filled(light, accent)}" color="${inkOn(filled(light, accent))}">${label}</mj-button>`

const footer = ({ notes, company }: Letter): Markup => mj`
  <mj-section padding="12px 0 28px"><mj-column>
    <mj-text css-class="ink breaking" padding="0 24px">
      ${notes.map((note) => mj`<p class="small note">${note}</p>`)}
      <p class="small tight">${company.name} support</p>
    </mj-text>
  </mj-column></mj-section>`
