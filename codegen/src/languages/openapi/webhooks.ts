import type { JsonObject } from '../../operation/json.ts';

const header = (name: string, description: string, example: string): JsonObject => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
  example,
});

/** What endpoints receive, after Standard Webhooks. */
export const webhooks: JsonObject = {
  message: {
    post: {
      operationId: 'webhook.message',
      summary: 'A message, as an endpoint receives it',
      description:
        "The body is the message's payload, byte for byte. Verify the signature over it before reading it; the SDKs have a function for that. Anything but a status of 200 to 299 counts as a failure and is tried again.",
      security: [],
      parameters: [
        header('webhook-id', "The message's id: the same each time it is tried.", 'msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw'),
        header('webhook-timestamp', 'When this attempt was made, in seconds since 1970.', '1773480413'),
        header(
          'webhook-signature',
          'Signatures over `<id>.<timestamp>.<body>`, separated by spaces: `v1,` with HMAC-SHA256, `v1a,` with Ed25519. While a secret is rotated there is one for each.',
          'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
        ),
      ],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
      },
      responses: {
        '2XX': { description: 'Received.' },
        410: { description: 'Gone: nothing more is sent to this endpoint.' },
      },
    },
  },
};
