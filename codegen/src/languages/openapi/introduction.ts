/** What holds for every operation; Markdown. Shown at the head of the OpenAPI document and of the reference. */
export const introduction = `Posthorn takes in messages, signs them, and sends them to every endpoint that wants them until it has answered well.

**Tokens.** Every call but those about health carries \`authorization: Bearer <token>\`. An organization's token may do everything in its organization; an application's token, which is made for a customer, may look after that application's endpoints and read its messages.

**Ids.** Applications, endpoints and messages have an id of the server's (\`app_…\`, \`ep_…\`, \`msg_…\`) and, where you gave one, an id of your own (\`uid\`, \`eventId\`). Wherever one is asked for, the other works too.

**Pages.** Lists answer with \`data\`, \`iterator\`, \`prevIterator\` and \`done\`. The same call with \`iterator\` set to the answer's \`iterator\` gives the next page, with \`prevIterator\` the one before. \`done\` is true when nothing follows in that direction.

**Idempotency.** A POST may carry an \`idempotency-key\`. Repeated with the same key within 12 hours, it gives the first answer again instead of doing it twice.

**Errors.** Every answer with a status of 400 or more has a JSON body: \`{"code", "detail"}\`, or for 422 \`{"detail": [{"loc", "msg", "type"}]}\` with an item for each problem. \`x-request-id\` is in every answer; the server's log knows the call by it.

**Bodies.** JSON of at most 2 MiB, packed with gzip if you like. Fields that the server does not know are ignored. In a PATCH, a field that is left out stays and null clears. A message's \`payload\` is stored, signed and sent byte for byte as you wrote it.`;
