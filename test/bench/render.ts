import { renderMail } from '@caselead/emails/render.ts'
import { caseMail, sampleMails } from '../setup/sample-mails.ts'
import { atLeast, atMost, type Figure } from './figure.ts'

const warmUp = 100
const measured = 1500

/** Automatic updates put into words and mark-up, one after another, each with words of its own. */
export async function mailRendering(): Promise<Figure[]> {
  const update = (n: number) =>
    renderMail('update', {
      ...caseMail,
      ...{ words: `Nobody has picked this up yet (${n}).`, automatic: true },
      case: { ...caseMail.case, number: `C-${n}`, subject: `Exports stop at row ${n}` },
    })
  for (let n = 0; n < warmUp; n++) await update(n)
  const before = process.cpuUsage()
  for (let n = 0; n < measured; n++) await update(n)
  const { user, system } = process.cpuUsage(before)
  return [
    atLeast('mails rendered', measured / ((user + system) / 1e6), 'per CPU s', 300),
    atMost('the largest sample mail', await largest(), 'bytes', 60_000),
  ]
}

async function largest(): Promise<number> {
  const kinds = Object.keys(sampleMails) as (keyof typeof sampleMails)[]
  const sizes = await Promise.all(
    kinds.map(async (kind) => Buffer.byteLength((await renderMail(kind, sampleMails[kind])).html)),
  )
  return Math.max(...sizes)
}
