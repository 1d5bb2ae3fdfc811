// Generated from proto/ by `npm run generate`. Not to be edited.

import { parse } from '../../runtime/json.ts';
import type { CallOptions } from '../../runtime/options.ts';
import type { Transport } from '../../runtime/transport.ts';
import {
  type EnvironmentIn,
  type EnvironmentOut,
  type EnvironmentSettingsOut,
  decodeEnvironmentOut,
  decodeEnvironmentSettingsOut,
  encodeEnvironmentIn,
} from '../models/environment.ts';

/** An organization's event types and settings as a whole, to be carried from one installation to another. */
export class EnvironmentResource {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** Gets what a page for customers goes by. What was never imported is as it is from the start. */
  async getSettings(options: CallOptions = {}): Promise<EnvironmentSettingsOut> {
    const text = await this.transport.send({
      verb: 'GET',
      path: '/api/v1/environment/settings',
      options,
    });
    return decodeEnvironmentSettingsOut(parse(text, new Set(['customThemeOverride', 'customStringsOverride', 'colorPaletteLight', 'colorPaletteDark'])));
  }

  /** Gives all event types, archived ones too, and the settings, in the form that an import takes. */
  async export(options: CallOptions = {}): Promise<EnvironmentOut> {
    const text = await this.transport.send({
      verb: 'POST',
      path: '/api/v1/environment/export',
      options,
    });
    return decodeEnvironmentOut(parse(text, new Set(['schemas', 'settings'])));
  }

  /**
   * Creates or replaces the event types of an export by their names, and replaces the settings, all or nothing. Other event
   * types stay. What Svix calls connectors is not read.
   */
  async import(environmentIn: EnvironmentIn = {}, options: CallOptions = {}): Promise<void> {
    await this.transport.send({
      verb: 'POST',
      path: '/api/v1/environment/import',
      body: encodeEnvironmentIn(environmentIn),
      options,
    });
  }
}
