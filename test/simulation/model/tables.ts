import { type Outcome, openState, type Trigger } from '../../../server/src/core/delivery.ts';
import type { AttemptRecord } from '../../../server/src/store/deliveries.ts';

/** A row of `delivery_open`. Times are the database's, epoch milliseconds; never is -Infinity, as in the table. */
export interface OpenRow {
  readonly messageId: string;
  readonly endpointId: string;
  readonly applicationId: string;
  readonly organizationId: string;
  state: number;
  attempt: number;
  trigger: Trigger;
  resends: number;
  leaseNo: number;
  leaseUntil: number;
  dueAt: number;
  resumeAt: number | undefined;
}

export interface ClosedRow {
  outcome: Outcome;
  attempts: number;
}

export interface ApplicationRow {
  readonly id: string;
  readonly organizationId: string;
  version: number;
  deleted: boolean;
}

export interface EndpointRow {
  readonly id: string;
  readonly applicationId: string;
  readonly organizationId: string;
  readonly url: string;
  disabled: boolean;
  deleted: boolean;
}

export interface SlotRow {
  owner: string | undefined;
  epoch: number;
  leaseUntil: number;
}

export interface MessageRow {
  readonly id: string;
  readonly applicationId: string;
  /** Undefined once it has expired. */
  body: Buffer | undefined;
}

export interface AttemptRow extends AttemptRecord {
  readonly messageId: string;
  readonly endpointId: string;
  readonly number: number;
  readonly nextAt: number | undefined;
}

export interface KeyRow {
  messageId: string;
  expiresAt: number;
}

/** What Postgres holds, as far as deliveries go. */
export interface Tables {
  readonly open: Map<string, OpenRow>;
  readonly closed: Map<string, ClosedRow>;
  readonly attempts: Map<string, AttemptRow>;
  readonly messages: Map<string, MessageRow>;
  readonly keys: Map<string, KeyRow>;
  readonly applications: Map<string, ApplicationRow>;
  readonly endpoints: Map<string, EndpointRow>;
  readonly epochs: Map<string, number>;
  readonly slots: readonly SlotRow[];
  /** Dispatchers and when they were last seen. */
  readonly dispatchers: Map<string, number>;
}

export const never = Number.NEGATIVE_INFINITY;

export function createTables(): Tables {
  return {
    open: new Map(),
    closed: new Map(),
    attempts: new Map(),
    messages: new Map(),
    keys: new Map(),
    applications: new Map(),
    endpoints: new Map(),
    epochs: new Map(),
    slots: Array.from({ length: 64 }, () => ({ owner: undefined, epoch: 0, leaseUntil: never })),
    dispatchers: new Map(),
  };
}

export function keyOf({ messageId, endpointId }: { readonly messageId: string; readonly endpointId: string }): string {
  return `${messageId} ${endpointId}`;
}

export function isWaiting(row: OpenRow): boolean {
  return row.state === openState.waiting;
}
