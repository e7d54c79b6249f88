export type { Failure, SendOutcome } from './outcome.ts'
export * from './props.ts'
export type { FetchOutcome, ReceivedAttachment, ReceivedMail } from './received.ts'
export { renderMail } from './render.ts'
export { signWebhook } from './sign-webhook.ts'
export { caseMessageId, quietHeaders, type Threading, threadHeaders } from './thread.ts'
export {
  createTransport,
  type OutgoingMail,
  type Transport,
  type TransportSettings,
} from './transport.ts'
export { type SignedRequest, type Verified, verifyWebhook } from './webhook.ts'
