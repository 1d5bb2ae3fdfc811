// Generated from proto/ by `npm run generate`. Not to be edited.

import { type JsonInput, rawJson } from '../../runtime/json.ts';
import { list, members, time } from '../../runtime/model.ts';
import { type EventTypeIn, type EventTypeOut, decodeEventTypeOut, encodeEventTypeIn } from './event-type.ts';

/** What to import. */
export interface EnvironmentIn {
  /** Event types to create or replace. Null or left out: none. */
  eventTypes?: readonly EventTypeIn[] | null | undefined;
  /** All settings. Those that the server does not know are kept and exported again. Null or left out: they stay as they are. */
  settings?: JsonInput | null | undefined;
}

export function encodeEnvironmentIn(value: EnvironmentIn): object {
  return {
    ...value,
    eventTypes: value.eventTypes === null || value.eventTypes === undefined ? value.eventTypes : value.eventTypes.map(encodeEventTypeIn),
    settings: value.settings === null || value.settings === undefined ? value.settings : rawJson('settings', value.settings),
  };
}

/** An organization's event types and settings. */
export interface EnvironmentOut {
  /** The form's version: 1. */
  version: number;
  /** When it was exported. */
  createdAt: Date;
  /** All event types. */
  eventTypes: EventTypeOut[];
  /** The settings as they were imported. Null: none were. */
  settings: Record<string, unknown> | null;
  /** Always empty, for clients that look for it. */
  connectors: string[];
}

export function decodeEnvironmentOut(json: unknown): EnvironmentOut {
  const value = members(json);
  return {
    ...(value as unknown as EnvironmentOut),
    createdAt: time(value.createdAt),
    eventTypes: list(value.eventTypes, decodeEventTypeOut),
    settings: (value.settings ?? null) as Record<string, unknown> | null,
  };
}

/** What a page for customers goes by. */
export interface EnvironmentSettingsOut {
  /** The main color of a page for customers, such as `#28c1b5`. */
  customColor: string | null;
  /** The logo of such a page: `customLogoUrl`. */
  logoUrl: string | null;
  /** The same, under its older name. */
  customLogoUrl: string | null;
  /** Its font. */
  customFontFamily: string | null;
  /** Where the font is loaded from. */
  customFontFamilyUrl: string | null;
  /** What the service that sends is called. */
  displayName: string | null;
  /** Changes to its look, as they were imported. */
  customThemeOverride: Record<string, unknown> | null;
  /** Other words for some of its own, as they were imported. */
  customStringsOverride: Record<string, unknown> | null;
  /** Its colors in light mode, as they were imported. */
  colorPaletteLight: Record<string, unknown> | null;
  /** Its colors in dark mode, as they were imported. */
  colorPaletteDark: Record<string, unknown> | null;
  /** Whether it shows channels. */
  enableChannels: boolean;
  /** Whether it shows tags. */
  enableMessageTags: boolean;
  /** Whether it shows streams. */
  enableMessageStream: boolean;
  /** Whether it shows integrations. */
  enableIntegrationManagement: boolean;
  /** Whether it shows transformations. */
  enableTransformations: boolean;
  /** Whether endpoints can be given OAuth settings on it. */
  enableEndpointOauthConfig: boolean;
  /** Whether endpoints can be given client certificates on it. */
  enableEndpointMtlsConfig: boolean;
  /** Whether it offers an address to try things out with. */
  showUseSvixPlay: boolean;
  /** Whether it has a footer. */
  showSvixBrandFooter: boolean;
  /** Whether payloads are meant to go once they are delivered. The server does not act on it. */
  wipeSuccessfulPayload: boolean;
  /** Whether it explains what is on it. */
  showFeatureTooltips: boolean;
  /** Further kinds of endpoints that it offers. */
  advancedEndpointTypes: string[];
}

export function decodeEnvironmentSettingsOut(json: unknown): EnvironmentSettingsOut {
  const value = members(json);
  return {
    ...(value as unknown as EnvironmentSettingsOut),
    customColor: (value.customColor ?? null) as string | null,
    logoUrl: (value.logoUrl ?? null) as string | null,
    customLogoUrl: (value.customLogoUrl ?? null) as string | null,
    customFontFamily: (value.customFontFamily ?? null) as string | null,
    customFontFamilyUrl: (value.customFontFamilyUrl ?? null) as string | null,
    displayName: (value.displayName ?? null) as string | null,
    customThemeOverride: (value.customThemeOverride ?? null) as Record<string, unknown> | null,
    customStringsOverride: (value.customStringsOverride ?? null) as Record<string, unknown> | null,
    colorPaletteLight: (value.colorPaletteLight ?? null) as Record<string, unknown> | null,
    colorPaletteDark: (value.colorPaletteDark ?? null) as Record<string, unknown> | null,
  };
}
