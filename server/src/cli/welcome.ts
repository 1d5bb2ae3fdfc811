import type { Config } from '../config.ts';

interface Running {
  readonly config: Config;
  /** `host:port`, or undefined where this process answers no API. */
  readonly rest: string | undefined;
  readonly grpc: string | undefined;
  readonly token: string;
}

/** What a person at a terminal sees once the server is up: where it is, a token, and a first webhook to paste. */
export function welcome({ config, rest, grpc, token }: Running): string {
  // The inbox is a receiver for trying things out; only the embedded mode may send to it.
  const inbox = rest !== undefined && config.dbDsn === undefined && config.workerEnabled;
  const database = config.dbDsn === undefined ? `PostgreSQL in ${config.dataDir}` : 'PostgreSQL at db_dsn';
  return [
    '',
    'Posthorn is running. Ctrl-C stops it.',
    '',
    ...(rest ? [`  REST      http://${rest}`] : []),
    ...(grpc ? [`  gRPC      ${grpc}`] : []),
    `  Database  ${database}`,
    `  Queue     ${config.queueType === 'redis' ? 'Redis Streams' : 'in memory'}`,
    '',
    ...(rest ? ['A token for the API:', '', `  ${token}`, ''] : []),
    ...(inbox ? firstWebhook(`http://${rest}`, token) : []),
  ].join('\n');
}

/** Repeating any line does no harm. */
function firstWebhook(rest: string, token: string): string[] {
  const curl = (path: string, body: object) =>
    `curl -sS -H "$auth" -H 'content-type: application/json' ${path} -d '${JSON.stringify(body)}'`;
  const app = `${rest}/api/v1/app`;
  const create = curl(`-X PUT ${app}/hello`, { uid: 'hello', name: 'Hello' });
  const listen = curl(`-X PUT ${app}/hello/endpoint/inbox`, { uid: 'inbox', url: `${rest}/inbox/hello` });
  const send = curl(`${app}/hello/msg`, { eventType: 'greeting.sent', payload: { text: 'Hello, world' } });
  return [
    'Your first webhook, in another terminal. An application and its endpoint, a message, and what arrived:',
    '',
    `  auth='authorization: Bearer ${token}'; ${create} && ${listen}`,
    `  ${send}`,
    `  curl -sS ${rest}/inbox/hello`,
    '',
  ];
}
