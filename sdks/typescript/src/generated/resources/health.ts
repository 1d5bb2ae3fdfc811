// Generated from proto/ by `npm run generate`. Not to be edited.

import { parse } from '../../runtime/json.ts';
import type { CallOptions } from '../../runtime/options.ts';
import type { Transport } from '../../runtime/transport.ts';
import { type HealthOut, decodeHealthOut } from '../models/health.ts';

/** Tells load balancers and people whether the server works. */
export class HealthResource {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** Says whether the server can do its work: whether database, queue and cache answer. */
  async get(options: CallOptions = {}): Promise<HealthOut> {
    const text = await this.transport.send({
      verb: 'GET',
      path: '/api/v1/health',
      options,
    });
    return decodeHealthOut(parse(text, new Set()));
  }

  /** Answers, and touches nothing. */
  async ping(options: CallOptions = {}): Promise<void> {
    await this.transport.send({
      verb: 'GET',
      path: '/api/v1/health/ping',
      options,
    });
  }
}
