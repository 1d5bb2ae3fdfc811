/** A server of notes: the real pipeline and edges around methods and handlers of a test's own. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { systemClock } from '../../server/src/adapters/clock/system.ts';
import { createSeededRandom } from '../../server/src/adapters/random/seeded.ts';
import { createGrpcEdge } from '../../server/src/edge/grpc.ts';
import { type Listener, listen } from '../../server/src/edge/listen.ts';
import { createRequestIds } from '../../server/src/edge/request-id.ts';
import { createRestEdge } from '../../server/src/edge/rest/serve.ts';
import { createLog } from '../../server/src/observe/log.ts';
import type { Context, Handler } from '../../server/src/pipeline/call.ts';
import { createPipeline, type Handlers, type Operation } from '../../server/src/pipeline/index.ts';
import { createTokens, type Tokens } from '../../server/src/pipeline/tokens.ts';
import type { Clock } from '../../server/src/ports/clock.ts';
import { createAnswerBook } from './answers.ts';
import { method, type Note, route } from './table.ts';

export type NoteHandler = (context: Context, note: Note) => Promise<unknown>;

export interface Notes {
  readonly tokens: Tokens;
  readonly operations: readonly Operation[];
  /** What was logged, one object a line. */
  readonly lines: Record<string, unknown>[];
  rest(extra?: (request: IncomingMessage, response: ServerResponse) => boolean): Promise<Listener>;
  grpc(): Promise<Listener>;
}

export interface NotesSettings {
  readonly clock?: Clock;
  readonly limit?: number;
  readonly logLevel?: string;
  readonly authEpoch?: (organizationId: string) => number | Promise<number>;
}

/** All of `org_1`. */
const applications = [
  { id: 'app_a', uid: 'a' },
  { id: 'app_b', uid: undefined },
];

const secret = 'a test secret of thirty-two bytes!';

const methods = [
  method('Echo', { routes: [route('GET', '/echo/{note_id}'), route('POST', '/echo/{note_id}')] }),
  method('Create', {
    scope: 'organization',
    idempotency: 'stored',
    routes: [route('POST', '/app/{app_id}/note')],
  }),
  method('Rotate', {
    scope: 'application',
    idempotency: 'stored',
    routes: [route('POST', '/app/{app_id}/rotate', { bodyOptional: true })],
  }),
  method('Put', { scope: 'application', routes: [route('PUT', '/app/{app_id}/note/{note_id}')] }),
  method('Send', { scope: 'organization', idempotency: 'message', routes: [route('POST', '/app/{app_id}/send')] }),
  method('Expunge', {
    scope: 'organization_application',
    status: { ok: 204, created: 204 },
    routes: [{ ...route('DELETE', '/app/{app_id}/note'), answer: undefined }],
  }),
  method('List', { scope: 'read_all', routes: [route('GET', '/note')] }),
];

/** `handler` answers every method; without one, each answers with its request. */
export function createNotes(
  handler: NoteHandler = async (_context, note) => note,
  settings: NotesSettings = {},
): Notes {
  const { clock = systemClock, limit = 2000 } = settings;
  const lines: Record<string, unknown>[] = [];
  const log = createLog({
    level: settings.logLevel ?? 'debug',
    format: 'json',
    write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  });
  const tokens = createTokens({ secret, clock });
  const handlers: Handlers = new Map(methods.map(({ id }) => [id, handler as Handler]));
  const operations = createPipeline(methods, handlers, {
    log,
    clock,
    tokens,
    authEpoch: settings.authEpoch ?? (() => 1),
    async findApplication(organizationId, name) {
      if (name.includes('\0')) throw new Error('invalid byte sequence for encoding "UTF8": 0x00');
      return organizationId === 'org_1' ? applications.find(({ id, uid }) => id === name || uid === name) : undefined;
    },
    idempotency: createAnswerBook(),
    limits: { rest: limit, grpc: limit },
  });
  const requestIds = createRequestIds(createSeededRandom(1));
  return {
    tokens,
    operations,
    lines,
    rest: (extra) =>
      listen(
        createRestEdge({ operations, log, clock, requestIds, bodyLimit: limit, ...(extra && { extra }) }),
        'listen_address',
        '127.0.0.1:0',
        clock,
      ),
    grpc: () =>
      listen(
        createGrpcEdge({ operations, log, requestIds, messageLimit: limit }),
        'grpc_listen_address',
        '127.0.0.1:0',
        clock,
      ),
  };
}
