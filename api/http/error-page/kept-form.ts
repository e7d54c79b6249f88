import type { Context } from 'hono'
import { usualBody } from '../../base/bounds.ts'
import { cappedBody } from '../../base/capped-body.ts'
import { isWithin } from '../body/count-body.ts'

/** A form as it was sent, to be sent again. */
export interface KeptForm {
  /** Where it goes, from the first slash on. */
  action: string
  fields: [name: string, value: string][]
  /** What of it reads like words. */
  typed: string[]
}

const forms = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i

/** What a form said; null where it was none, or where a file was in it that only the browser has. */
export async function keptForm(c: Context, taken: Buffer | undefined): Promise<KeptForm | null> {
  const type = c.req.header('content-type') ?? ''
  if (!forms.test(type)) return null
  const sent = taken ?? (await untaken(c.req.raw, type))
  if (!sent) return null
  const form = await new Response(new Uint8Array(sent), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null)
  const all = [...(form ?? [])].filter(([, value]) => typeof value === 'string' || value.size > 0)
  const fields = all.flatMap(([name, value]): KeptForm['fields'] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  if (fields.length === 0 || fields.length < all.length) return null
  const { pathname, search } = new URL(c.req.url)
  const typed = fields.map(([, value]) => value.trim()).filter((value) => /\s/.test(value))
  return { action: pathname + search, fields, typed }
}

/** A form that may bring files is read by nobody before it's known who sends it. */
async function untaken({ body, bodyUsed }: Request, type: string): Promise<Buffer | null> {
  if (!body || bodyUsed) return null
  const sent = await cappedBody(body, usualBody.bytes).catch(() => null)
  return sent && isWithin(sent, type, usualBody) ? sent : null
}
