/** An endpoint's URL as it is stored, or what is wrong with it in the words of the wire and the `type` of its 422. */
export type EndpointUrl =
  | { readonly url: string; readonly problem?: undefined }
  | { readonly url?: undefined; readonly problem: UrlProblem };

export interface UrlProblem {
  readonly msg: string;
  readonly type: 'value_error' | 'value_error.jsondecode';
}

/**
 * Reads an endpoint's URL by the WHATWG rules and normalises it: `http://Example.com` becomes `http://example.com/`,
 * `https://0x7f000001` becomes `https://127.0.0.1/`. User information is kept. Whether the address may be called is
 * decided when it is: names can change what they point at.
 */
export function readEndpointUrl(text: string, { httpsOnly }: { readonly httpsOnly: boolean }): EndpointUrl {
  if (!URL.canParse(text))
    return { problem: { msg: 'Endpoint URL is not a valid URL', type: 'value_error.jsondecode' } };
  const { protocol, href } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') {
    return { problem: { msg: 'Endpoint URL schemes must be http or https', type: 'value_error' } };
  }
  if (httpsOnly && protocol !== 'https:') {
    const msg = 'Endpoint URL schemes must be https when endpoint_https_only is set.';
    return { problem: { msg, type: 'value_error' } };
  }
  return { url: href };
}
