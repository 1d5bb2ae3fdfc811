// Generated from proto/ by `npm run generate`. Not to be edited.

import { parse } from '../../runtime/json.ts';
import type { CallOptions } from '../../runtime/options.ts';
import { segment } from '../../runtime/path.ts';
import type { Transport } from '../../runtime/transport.ts';
import {
  type ApiTokenOut,
  type AppPortalAccessIn,
  type AppPortalAccessOut,
  type ApplicationTokenExpireIn,
  type CreateTokenIn,
  type OneTimeTokenIn,
  type OneTimeTokenOut,
  type WhoamiOut,
  decodeApiTokenOut,
  decodeAppPortalAccessOut,
  decodeOneTimeTokenOut,
  decodeWhoamiOut,
} from '../models/authentication.ts';

/** Gives an application's own people access to it, with tokens that can do nothing else, and takes it back. */
export class AuthenticationResource {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /**
   * Gives a token for one application, and the address of a page to use it on. The token can look after the application's
   * endpoints and look at its messages, as far as its capabilities go; it cannot send any.
   *
   * Behind the `#key=` of the address stands a one-time token, which the page exchanges for a token of its own.
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

  /**
   * Gives a token for a one-time token, which is good for ten minutes and for one exchange. The new token is good for the
   * same things as the one that `app-portal-access` gave with it, and expires with it.
   */
  async exchangeOneTimeToken(oneTimeTokenIn: OneTimeTokenIn, options: CallOptions = {}): Promise<OneTimeTokenOut> {
    const text = await this.transport.send({
      verb: 'POST',
      path: '/api/v1/auth/one-time-token',
      body: oneTimeTokenIn,
      options,
    });
    return decodeOneTimeTokenOut(parse(text, new Set()));
  }

  /** Says who is asking: the organization or the application that the token belongs to. */
  async whoami(options: CallOptions = {}): Promise<WhoamiOut> {
    const text = await this.transport.send({
      verb: 'GET',
      path: '/api/v1/auth/whoami',
      options,
    });
    return decodeWhoamiOut(parse(text, new Set()));
  }

  /**
   * Ends the token that it is called with, if that is one for an application. Other tokens stay good: an organization's
   * is ended by whoever looks after its API tokens.
   */
  async logout(options: CallOptions = {}): Promise<void> {
    await this.transport.send({
      verb: 'POST',
      path: '/api/v1/auth/logout',
      options,
    });
  }

  /**
   * Ends all tokens for an application, or those of some sessions, now or in a while. What they are used for afterwards
   * is refused by every process within a second. Tokens for sending messages stay good.
   */
  async expireAll(appId: string, applicationTokenExpireIn: ApplicationTokenExpireIn = {}, options: CallOptions = {}): Promise<void> {
    await this.transport.send({
      verb: 'POST',
      path: `/api/v1/auth/app/${segment('appId', appId)}/expire-all`,
      body: applicationTokenExpireIn,
      options,
    });
  }

  /** Gives a token that can send messages of one application and do nothing else. */
  async createMessageToken(appId: string, createTokenIn: CreateTokenIn, options: CallOptions = {}): Promise<ApiTokenOut> {
    const text = await this.transport.send({
      verb: 'POST',
      path: `/api/v1/auth/app/${segment('appId', appId)}/create-message-token`,
      body: createTokenIn,
      options,
    });
    return decodeApiTokenOut(parse(text, new Set()));
  }
}
