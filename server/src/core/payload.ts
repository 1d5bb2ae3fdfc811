/** What the API shows in place of a payload that is no longer kept. */
export const expiredPayload = Buffer.from('{"expired":true}');
/** What it shows where the caller asked for no content. */
export const hiddenPayload = Buffer.from('{}');

/**
 * A stored payload as the API shows it: the very bytes, unless the caller gave raw bytes that are no JSON. Those are
 * shown as a JSON string, so that they can be read.
 */
export function shownPayload(body: Buffer, raw: boolean): Buffer {
  return raw && !isJson(body) ? Buffer.from(JSON.stringify(body.toString())) : body;
}

function isJson(body: Buffer): boolean {
  try {
    JSON.parse(body.toString());
    return true;
  } catch {
    return false;
  }
}
