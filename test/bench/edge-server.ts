/** One server of the edge benchmark, in a process of its own: `bare` or `ours`. Tells its port, then its CPU when asked. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '../../server/src/adapters/clock/system.ts';
import { createSystemRandom } from '../../server/src/adapters/random/system.ts';
import { listen } from '../../server/src/edge/listen.ts';
import { createRequestIds } from '../../server/src/edge/request-id.ts';
import { createRestEdge } from '../../server/src/edge/rest/serve.ts';
import { methods } from '../../server/src/gen/methods.ts';
import type { CreateMessageRequest, MessageOut } from '../../server/src/gen/posthorn/v1/message.ts';
import { createLog } from '../../server/src/observe/log.ts';
import type { Handler } from '../../server/src/pipeline/call.ts';
import { createPipeline } from '../../server/src/pipeline/index.ts';
import { defaultLimits } from '../../server/src/pipeline/limit.ts';
import { createTokens } from '../../server/src/pipeline/tokens.ts';

const kind = process.argv[2];
const secret = 'a benchmark secret of thirty-two b';

async function startBare(): Promise<{ port: number; authorization: string }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const bytes = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
      const body = JSON.parse(bytes.toString()) as { eventType: string; payload: unknown };
      const answer = JSON.stringify({ id: 'msg_1', eventType: body.eventType, payload: body.payload });
      response.writeHead(202, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) });
      response.end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, authorization: 'Bearer x' };
}

async function startOurs(): Promise<{ port: number; authorization: string }> {
  const log = createLog({ level: 'info', format: 'json' });
  const tokens = createTokens({ secret, clock: systemClock });
  const handler = async (_context: unknown, { messageIn }: CreateMessageRequest): Promise<MessageOut> => ({
    id: 'msg_1',
    eventId: messageIn?.eventId,
    eventType: messageIn?.eventType ?? '',
    payload: messageIn?.payload ?? Buffer.alloc(0),
    channels: [],
    timestamp: new Date(),
    tags: [],
    deliverAt: undefined,
  });
  const operations = createPipeline(methods, new Map(methods.map(({ id }) => [id, handler as Handler])), {
    log,
    clock: systemClock,
    tokens,
    authEpoch: () => 1,
    findApplication: async () => undefined,
    idempotency: { run: (_scope, _hash, work) => work() },
    limits: defaultLimits,
  });
  const edge = createRestEdge({
    operations,
    log,
    clock: systemClock,
    requestIds: createRequestIds(createSystemRandom()),
    bodyLimit: defaultLimits.rest,
  });
  const { port } = await listen(edge, 'listen_address', '127.0.0.1:0', systemClock);
  return { port, authorization: `Bearer ${await tokens.issueOrganization('org_1')}` };
}

process.on('message', () => process.send?.(process.cpuUsage()));
process.on('disconnect', () => process.exit(0));
process.send?.(await (kind === 'bare' ? startBare() : startOurs()));
