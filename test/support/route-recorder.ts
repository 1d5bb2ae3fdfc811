import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands in front of a server and notes what is asked of it. */
export interface RouteRecorder {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** The templates that something was asked of and answered with a 2xx. */
  readonly answered: ReadonlySet<string>;
  close(): Promise<void>;
}

/** `templates`: the routes to tell apart, as `GET /api/v1/app/{app_id}`. */
export async function startRouteRecorder(target: string, templates: readonly string[]): Promise<RouteRecorder> {
  const patterns = templates.map((template) => ({
    template,
    pattern: new RegExp(`^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')}/?$`),
  }));
  const answered = new Set<string>();
  const { hostname, port } = new URL(target);

  const server = createServer((incoming, outgoing) => {
    const { method, url = '/', headers } = incoming;
    const onward = request({ hostname, port, method, path: url, headers }, (answer) => {
      const asked = `${method} ${url.split('?')[0]}`;
      // A fixed path goes before one with variables in its place: `/health/ping` is no id.
      const [match] = patterns.filter(({ pattern }) => pattern.test(asked)).sort(byVariables);
      if (match !== undefined && (answer.statusCode ?? 500) < 300) answered.add(match.template);
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answered,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function byVariables(a: { template: string }, b: { template: string }): number {
  return a.template.split('{').length - b.template.split('{').length;
}
