import { createManualClock } from '../../server/src/adapters/clock/manual.ts';
import { prefixes } from '../../server/src/core/ids.ts';
import { createModelDatabase } from '../simulation/model/database.ts';
import { createModelStore, type Link } from '../simulation/model/store.ts';
import { keyOf } from '../simulation/model/tables.ts';
import { ids, type StoreUnderTest } from './delivery-store.ts';

const organizationId = 'org_23rb8YdGqMT0qIzpgGwdXfHirMu';
const leaseMs = 60_000;

/** The model that simulations run on, without any delay or fault. */
export function createStoreOnModel(): Promise<StoreUnderTest> {
  const clock = createManualClock();
  const database = createModelDatabase(clock.now);
  const { tables } = database;
  const link: Link = {
    // A statement of Postgres takes some time: nothing that was due at its start is still exactly due after it.
    run: async (_purpose, _statement, work) => {
      const result = work(database);
      clock.advance(1);
      return result;
    },
    since: () => 0,
  };
  const store = createModelStore({ link, clock, leaseMs });
  const applicationId = ids.next(prefixes.application);
  const application = { id: applicationId, organizationId, version: 7, deleted: false };
  tables.applications.set(applicationId, application);
  const seconds = (time: number) => Math.round((time - clock.now()) / 1_000);

  return Promise.resolve({
    store,
    second: store,
    organizationId,
    applicationId,
    contentDay: 20_000,
    now: clock.now,
    pass: async (ms) => clock.advance(ms),
    accept: (parameters) => link.run('commit', 'accept', () => database.accept(parameters)),
    resend: async ({ messageId, endpointId }) => database.resend(messageId, endpointId),
    async expire(messageId) {
      const message = tables.messages.get(messageId);
      if (message !== undefined) message.body = undefined;
    },
    async addEndpoint() {
      const id = ids.next(prefixes.endpoint);
      tables.endpoints.set(id, {
        id,
        applicationId,
        organizationId,
        url: 'http://r/',
        disabled: false,
        deleted: false,
      });
      return id;
    },
    configuration: async (id) => ({
      disabled: tables.endpoints.get(id)?.disabled ?? false,
      version: application.version,
    }),
    async row(hint) {
      const row = tables.open.get(keyOf(hint));
      if (row === undefined) return undefined;
      const { state, attempt, trigger, resends, leaseNo, leaseUntil, dueAt, resumeAt } = row;
      const leasedFor = leaseUntil > clock.now() ? seconds(leaseUntil) : undefined;
      const resumeIn = resumeAt === undefined ? undefined : seconds(resumeAt);
      // Minus zero is zero.
      return { state, attempt, trigger, resends, leaseNo, dueIn: seconds(dueAt) + 0, leasedFor, resumeIn };
    },
    outcome: async (hint) => tables.closed.get(keyOf(hint)),
    attempts: async (hint) =>
      [...tables.attempts.values()]
        .filter(({ messageId }) => messageId === hint.messageId)
        .map(({ number, status, durationMs, response, nextAt }) => ({
          number,
          status,
          durationMs: Math.round(durationMs),
          response,
          nextIn: nextAt === undefined ? undefined : seconds(nextAt),
        })),
    async reset() {
      tables.open.clear();
      tables.dispatchers.clear();
      for (const slot of tables.slots) Object.assign(slot, { owner: undefined, leaseUntil: Number.NEGATIVE_INFINITY });
      application.version = 7;
    },
    close: () => Promise.resolve(),
  });
}
