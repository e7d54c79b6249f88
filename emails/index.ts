export * from './letters/props.ts'
export type { Failure, SendOutcome } from './provider/outcome.ts'
export type { FetchOutcome, ReceivedAttachment, ReceivedMail } from './provider/received.ts'
export { signWebhook } from './provider/sign-webhook.ts'
export { caseMessageId, quietHeaders, type Threading, threadHeaders } from './provider/thread.ts'
export {
  createTransport,
  type OutgoingMail,
  type Transport,
  type TransportSettings,
} from './provider/transport.ts'
export { type SignedRequest, type Verified, verifyWebhook } from './provider/webhook.ts'
export { renderMail } from './render.ts'
