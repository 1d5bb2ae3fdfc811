/** The generated API on the real pipeline and edges, with handlers of a test's own and no store. */
import { readFileSync } from 'node:fs';
import { systemClock } from '../../server/src/adapters/clock/system.ts';
import { createSeededRandom } from '../../server/src/adapters/random/seeded.ts';
import { createGrpcEdge } from '../../server/src/edge/grpc.ts';
import { type Listener, listen } from '../../server/src/edge/listen.ts';
import { createRequestIds } from '../../server/src/edge/request-id.ts';
import { createRestEdge } from '../../server/src/edge/rest/serve.ts';
import { methods } from '../../server/src/gen/methods.ts';
import { createLog } from '../../server/src/observe/log.ts';
import type { Handler } from '../../server/src/pipeline/call.ts';
import { createPipeline } from '../../server/src/pipeline/index.ts';
import { defaultLimits } from '../../server/src/pipeline/limit.ts';
import { createTokens, type Tokens } from '../../server/src/pipeline/tokens.ts';
import { createAnswerBook } from './answers.ts';

export const descriptors = readFileSync(new URL('../../server/src/gen/descriptor.binpb', import.meta.url));

export interface Api {
  readonly tokens: Tokens;
  /** What was logged from level warn on, one object a line. */
  readonly lines: Record<string, unknown>[];
  rest(): Promise<Listener>;
  grpc(): Promise<Listener>;
}

/** `handler` answers every method. The application `app_1` of `org_1` exists. */
export function createApi(handler: Handler): Api {
  const lines: Record<string, unknown>[] = [];
  const log = createLog({
    level: 'warn',
    format: 'json',
    write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  });
  const tokens = createTokens({ secret: 'a test secret of thirty-two bytes!', clock: systemClock });
  const operations = createPipeline(methods, new Map(methods.map(({ id }) => [id, handler])), {
    log,
    clock: systemClock,
    tokens,
    authEpoch: () => 1,
    findApplication: async (organizationId, name) =>
      organizationId === 'org_1' && name === 'app_1' ? { id: 'app_1', uid: undefined } : undefined,
    idempotency: createAnswerBook(),
    limits: defaultLimits,
  });
  const requestIds = createRequestIds(createSeededRandom(1));
  const rest = { operations, log, clock: systemClock, requestIds, bodyLimit: defaultLimits.rest };
  const grpc = { operations, log, requestIds, messageLimit: defaultLimits.grpc, descriptors };
  return {
    tokens,
    lines,
    rest: () => listen(createRestEdge(rest), 'listen_address', '127.0.0.1:0', systemClock),
    grpc: () => listen(createGrpcEdge(grpc), 'grpc_listen_address', '127.0.0.1:0', systemClock),
  };
}
