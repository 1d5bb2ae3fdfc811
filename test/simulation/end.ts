import { outcome } from '../../server/src/core/delivery.ts';
import type { Ledger, Send } from './ledger.ts';
import type { Server } from './link.ts';
import { keyOf } from './model/tables.ts';

/** What must hold when a history has come to rest. */
export function checkEnd(ledger: Ledger, server: Server, scheduleLength: number): void {
  const { open, closed, attempts, endpoints } = server.model.tables;
  const recorded = new Map<string, number>();
  for (const attempt of attempts.values()) recorded.set(keyOf(attempt), (recorded.get(keyOf(attempt)) ?? 0) + 1);

  for (const [key, delivery] of ledger.deliveries) {
    const row = open.get(key);
    if (row !== undefined) {
      ledger.violated('still open in the end', `${key} ${JSON.stringify(row)}`);
      continue;
    }
    const { sends } = delivery;
    const end = closed.get(key);
    if (end === undefined) {
      ledger.violated('lost: neither open nor closed', key);
      continue;
    }
    const heard = sends.filter((send) => send.returnedAt !== undefined && send.cause !== 'canceled');
    const surviving = heard.filter((send) => send.run.crashedAt === undefined);
    const onRecord = recorded.get(key) ?? 0;
    if (onRecord < surviving.length || onRecord > sends.length)
      ledger.violated('attempts are not on record', `${key}: ${onRecord} of ${surviving.length} to ${sends.length}`);
    const isAccepted = (send: Send) => send.status >= 200 && send.status < 300;
    const endpoint = endpoints.get(sends[0]?.leased.endpointId ?? key.split(' ')[1] ?? '');
    const expected = (() => {
      switch (end.outcome) {
        case outcome.delivered:
          return heard.some(isAccepted);
        case outcome.exhausted: {
          const failed = new Set(
            heard.filter((send) => send.settledAt !== undefined).map(({ leased }) => leased.attempt),
          );
          return failed.size > scheduleLength || heard.some(({ status }) => status === 410);
        }
        case outcome.skipped:
          return endpoint?.disabled === true;
        case outcome.canceled:
          return endpoint?.deleted === true;
        case outcome.poisoned:
          return delivery.leases > 5;
        default:
          return false;
      }
    })();
    if (!expected) ledger.violated(`closed as ${end.outcome} without a reason`, key);
    if (end.outcome !== outcome.delivered && surviving.some(isAccepted))
      ledger.violated(`closed as ${end.outcome} though it was received`, key);
  }
}
