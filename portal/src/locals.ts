import type { CompanyView } from '@caselead/api/views/types/index.ts'
import type { Api } from './api.ts'

/** What the server hands to every page. */
export interface Locals {
  api: Api
  auth: Auth
  visitor: Visitor
  company: CompanyView
  /** Milliseconds since the epoch, read once per request. */
  now: number
}

export type Visitor =
  | { kind: 'nobody' }
  | { kind: 'contact'; name: string; zone: string }
  /** Came by a link in a mail: this one case and nothing else. */
  | { kind: 'link'; name: string; zone: string; number: string }
  | { kind: 'agent'; name: string; role: Role; zone: string }

type Role = import('@caselead/core/base/vocabulary.ts').Role

export interface Auth {
  /** Says nothing about whether the address is known. */
  sendCode(email: string): Promise<void>
  /** Once somebody is in, the answer to this request brings their session. */
  signIn(email: string, code: string): Promise<{ isIn: true } | { isIn: false; refusal: string }>
  signOut(): Promise<void>
}
