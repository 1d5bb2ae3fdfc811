import { ApiError } from '../core/errors.ts';
import { knownSettings, settingsProblem } from '../core/settings.ts';
import type { EnvironmentHandlers } from '../gen/handlers.ts';
import type { EnvironmentSettingsOut } from '../gen/posthorn/v1/environment.ts';
import type { Context } from '../pipeline/call.ts';
import type { Clock } from '../ports/clock.ts';
import type { Environments } from '../store/environments.ts';
import { fieldsOf, shown } from './event-type.ts';

/** As many bytes as a logo's address and all words of a page take, many times over. */
const maxSettingsBytes = 64 * 1024;

interface Dependencies {
  readonly environments: Environments;
  readonly clock: Clock;
}

export function createEnvironmentHandlers({ environments, clock }: Dependencies): EnvironmentHandlers<Context> {
  return {
    async getEnvironmentSettings({ principal }) {
      return settingsOut(parsed((await environments.settings(principal.organizationId)) ?? '{}'));
    },

    async exportEnvironment({ principal }) {
      const settings = await environments.settings(principal.organizationId);
      const rows = await environments.eventTypes(principal.organizationId);
      return {
        version: 1,
        createdAt: new Date(clock.now()),
        eventTypes: rows.map(shown),
        settings: settings === undefined ? undefined : Buffer.from(settings),
        connectors: [],
      };
    },

    async importEnvironment({ principal }, { environmentIn }) {
      const { eventTypes, settings } = environmentIn;
      await environments.write(principal.organizationId, {
        eventTypes: eventTypes.map((one) => ({ name: one.name, fields: fieldsOf(one) })),
        settings: settings === undefined ? undefined : checked(settings),
      });
    },
  };
}

function checked(settings: Buffer): string {
  const refuse = (problem: string) => ApiError.field(['body', 'settings'], problem);
  if (settings.length > maxSettingsBytes) throw refuse(`more than ${maxSettingsBytes} bytes of settings`);
  const text = settings.toString();
  const problem = settingsProblem(parsed(text));
  if (problem !== undefined) throw refuse(problem);
  return text;
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  return JSON.parse(text) as Record<string, unknown>;
}

function settingsOut(stored: Readonly<Record<string, unknown>>): EnvironmentSettingsOut {
  const known = knownSettings(stored);
  const { customThemeOverride, customStringsOverride, colorPaletteLight, colorPaletteDark, ...plain } = known;
  const logo = known.logoUrl ?? known.customLogoUrl;
  return {
    customColor: undefined,
    customFontFamily: undefined,
    customFontFamilyUrl: undefined,
    displayName: undefined,
    enableChannels: false,
    enableMessageTags: false,
    enableMessageStream: false,
    enableIntegrationManagement: false,
    enableTransformations: false,
    enableEndpointOauthConfig: false,
    enableEndpointMtlsConfig: false,
    showUseSvixPlay: true,
    showSvixBrandFooter: false,
    wipeSuccessfulPayload: false,
    showFeatureTooltips: false,
    ...plain,
    logoUrl: logo,
    customLogoUrl: logo,
    customThemeOverride: json(customThemeOverride),
    customStringsOverride: json(customStringsOverride),
    colorPaletteLight: json(colorPaletteLight),
    colorPaletteDark: json(colorPaletteDark),
    advancedEndpointTypes: [...(known.advancedEndpointTypes ?? [])],
  };
}

function json(value: object | undefined): Buffer | undefined {
  return value === undefined ? undefined : Buffer.from(JSON.stringify(value));
}
