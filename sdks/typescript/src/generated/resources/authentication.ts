// Generated from proto/ by `npm run generate`. Not to be edited.

import { parse } from '../../runtime/json.ts';
import type { CallOptions } from '../../runtime/options.ts';
import { segment } from '../../runtime/path.ts';
import type { Transport } from '../../runtime/transport.ts';
import { type AppPortalAccessIn, type AppPortalAccessOut, decodeAppPortalAccessOut } from '../models/authentication.ts';

/** Gives an application's own people access to it, with a token that can do nothing else. */
export class AuthenticationResource {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /**
   * Gives a token for one application, good for 28 days, and the address of a page to use it on. The token can look after
   * the application's endpoints and look at its messages; it cannot send any.
   */
  async appPortalAccess(appId: string, appPortalAccessIn: AppPortalAccessIn = {}, options: CallOptions = {}): Promise<AppPortalAccessOut> {
    const text = await this.transport.send({
      verb: 'POST',
      path: `/api/v1/auth/app-portal-access/${segment('appId', appId)}`,
      body: appPortalAccessIn,
      options,
    });
    return decodeAppPortalAccessOut(parse(text, new Set()));
  }

  /** The same for an application that exists, as older clients ask for it. */
  async dashboardAccess(appId: string, options: CallOptions = {}): Promise<AppPortalAccessOut> {
    const text = await this.transport.send({
      verb: 'POST',
      path: `/api/v1/auth/dashboard-access/${segment('appId', appId)}`,
      options,
    });
    return decodeAppPortalAccessOut(parse(text, new Set()));
  }

  /** Says that a token is not needed any more. Tokens are good until they expire, so this changes nothing on the server. */
  async logout(options: CallOptions = {}): Promise<void> {
    await this.transport.send({
      verb: 'POST',
      path: '/api/v1/auth/logout',
      options,
    });
  }
}
