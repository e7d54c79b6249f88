import { Refusal } from '@caselead/core/base/refusal.ts'
import type { MiddlewareHandler } from 'hono'
import { addressBounds, usualBody } from '../base/bounds.ts'
import { isSmallForm, isSmallJson } from './body/count-body.ts'
import { httpWords } from './words.ts'

/** Refuses an address that says more than any of ours, before anything is read from it. */
export const shortAddress: MiddlewareHandler = async (c, next) => {
  const { url } = c.req
  const address = url.slice(url.indexOf('/', 'https://'.length))
  const mark = address.indexOf('?')
  if (address.length > addressBounds.length) throw tooLong()
  if (mark !== -1 && !isSmallQuery(address.slice(mark + 1))) throw tooLong()
  // What a tRPC call is given stands there as JSON.
  const input = mark === -1 ? undefined : c.req.query('input')
  if (input && !isSmallJson(Buffer.from(input), usualBody)) throw tooLong()
  return next()
}

const isSmallQuery = (query: string): boolean =>
  isSmallForm(Buffer.from(query), { fields: addressBounds.params, name: usualBody.name })

const tooLong = () => new Refusal('too_large', httpWords.addressTooLong)
