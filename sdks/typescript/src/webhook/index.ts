export { type VerificationProblem, WebhookVerificationError } from './errors.ts';
export type { HeadersInput } from './headers.ts';
export { type BodyInput, type VerifiedWebhook, Webhook, type WebhookOptions } from './webhook.ts';
