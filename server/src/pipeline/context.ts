import type { Logger } from 'pino';
import type { Principal } from '../core/principal.ts';
import type { Call, Context } from './call.ts';
import { idempotencyKey } from './idempotent.ts';

/** A handler's view of its call. What costs something (signal, log) is made when it is asked for. */
export class CallContext implements Context {
  private readonly call: Call;

  constructor(call: Call) {
    this.call = call;
  }

  /** Throws for a method of scope `none`, whose callers are nobody. */
  get principal(): Principal {
    if (this.call.principal === undefined) throw new Error(`${this.call.method.id} has no caller`);
    return this.call.principal;
  }

  get requestId(): string {
    return this.call.requestId;
  }

  get signal(): AbortSignal {
    return this.call.signal;
  }

  get log(): Logger {
    return this.call.log;
  }

  get idempotencyKey(): string | undefined {
    return this.call.method.idempotency === 'message' ? idempotencyKey(this.call) : undefined;
  }

  created(): void {
    this.call.created = true;
  }
}
