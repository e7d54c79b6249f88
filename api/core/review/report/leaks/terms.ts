/** What the team calls things among themselves. */
export const teamTerms: readonly RegExp[] = [
  /\bP[1-4]\b/g,
  /\bL[1-4]\b/g,
  /\b(?:tier|level|rung|sev|severity|priority)[ -]?[0-4]\b/gi,
  /\b(?:first|second|third|1st|2nd|3rd)-(?:line|tier|level)\b/gi,
  /\b(?:first|second|third|1st|2nd|3rd) (?:line|tier|level) (?:support|team|agents?)\b/gi,
  /\brungs?\b/gi,
  /\bSLAs?\b/g,
  /\b(?:escalation matrix|escalation policy|handoff packet|runbooks?|playbooks?|on-call rota)\b/gi,
  /\b(?:bounced? back|bouncebacks?|overflow partner|auto-?close|triaged?)\b/gi,
  /\b(?:VIP|ARR|MRR|NPS|CSAT|CES)\b/g,
  /\b(?:churn(?: risk)?|account value|contract value|renewal risk|refund authority)\b/gi,
  /\b(?:internal notes?|internally|internal only|confidential|off the record)\b/gi,
  /\b(?:sentiment|upset score|breach risk|forecast)\b/gi,
  /\b(?:post-?mortem|root cause analysis|five whys|blameless)\b/gi,
  /(?<![\p{L}\p{N}&/])#[a-z][a-z0-9_-]{2,40}\b/gu,
  /(?<![\p{L}\p{N}.])@[a-z][a-z0-9_.-]{1,40}\b/gu,
]

/** Looks like a ticket, and is none. */
const standards = new Set([
  ...['UTF', 'ISO', 'SHA', 'RFC', 'HTTP', 'HTTPS', 'TLS', 'SSL', 'AES', 'RSA', 'IEC', 'DIN', 'EN'],
  ...['COVID', 'CVE', 'GPT', 'USB', 'IPV', 'MP', 'UTC', 'GMT', 'PCI', 'SOC', 'ES', 'IE', 'OAUTH'],
  ...['MD', 'CRC', 'BASE', 'WIN', 'X', 'A', 'B', 'Q', 'H', 'FY', 'ANSI', 'IEEE', 'SAML', 'ECMA'],
])

const key = /(?<![\p{L}\p{N}-])([A-Z][A-Z0-9]{1,9})-\d{1,7}(?![\p{L}\p{N}-])/gu
const hash = /(?<![\p{L}\p{N}&/#])#\d{2,7}\b/gu

/** "APP-412", "#1288" */
export const ticketsIn = (even: string): string[] => [
  ...[...even.matchAll(key)].filter(({ 1: of = '' }) => !standards.has(of)).map(([all]) => all),
  ...[...even.matchAll(hash)].map(([all]) => all),
]

const address = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g
export const addressesIn = (even: string): string[] =>
  [...even.matchAll(address)].map(([all]) => all.replace(/\.$/, ''))

const caseOf =
  /(?<![\p{L}\p{N}-])(?:C[- ]?|case (?:no\.? ?|number ?|#)?)(\d{1,9})(?![\p{L}\p{N}])/giu
/** Numbers of cases, however they are written. */
export const casesIn = (even: string): { said: string; number: number }[] =>
  [...even.matchAll(caseOf)].map(({ 0: said, 1: digits }) => ({ said, number: Number(digits) }))
