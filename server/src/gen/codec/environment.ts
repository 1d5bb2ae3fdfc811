// Generated from proto/ by `npm run generate`. Not to be edited.

import { checkRaw } from '../../core/json/binary.ts';
import { readItems } from '../../core/json/collections.ts';
import type { JsonReader } from '../../core/json/reader.ts';
import { report, within } from '../../core/json/rules.ts';
import { type JsonWriter, quoted, quotedList, quotedTime } from '../../core/json/writer.ts';
import type { Violation } from '../../core/method.ts';
import type { EnvironmentIn, EnvironmentOut, EnvironmentSettingsOut } from '../posthorn/v1/environment.ts';
import type { EventTypeIn, EventTypeOut } from '../posthorn/v1/event_type.ts';
import { completeEventTypeIn, readEventTypeIn, validateEventTypeIn, writeEventTypeOut } from './event_type.ts';

export function readEnvironmentIn(reader: JsonReader): EnvironmentIn {
  const value: EnvironmentIn = {
    eventTypes: [],
    settings: undefined,
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'eventTypes':
        seen = reader.once(seen, 1);
        if (!reader.null()) value.eventTypes = readItems(reader, readEventTypeIn);
        break;
      case 'settings':
        seen = reader.once(seen, 2);
        if (!reader.null()) value.settings = reader.rawObject();
        break;
      default:
        reader.skip();
    }
  }
  return value;
}

export function validateEnvironmentIn(value: EnvironmentIn, out: Violation[]): void {
  if (value.eventTypes.length > 10000) report(out, 'eventTypes', 'event_types', 'must have at most 10000 items');
  for (let i = 0; i < value.eventTypes.length; i += 1) {
    const from = out.length;
    validateEventTypeIn(value.eventTypes[i] as EventTypeIn, out);
    if (out.length > from) within(out, from, ['eventTypes', String(i)], `event_types[${i}]`);
  }
}

export function completeEnvironmentIn(value: EnvironmentIn, at: readonly string[], field: string): void {
  for (let i = 0; i < value.eventTypes.length; i += 1) {
    completeEventTypeIn(value.eventTypes[i] as EventTypeIn, [...at, `eventTypes[${i}]`], `${`${field}.event_types`}[${i}]`);
  }
  if (value.settings !== undefined) value.settings = checkRaw(value.settings, true, at, 'settings', `${field}.settings`);
}

export function writeEnvironmentOut(out: JsonWriter, value: EnvironmentOut): void {
  out.text += `{"version":${value.version},"createdAt":${value.createdAt === undefined ? 'null' : quotedTime(value.createdAt)},"eventTypes":[`;
  for (let i = 0; i < value.eventTypes.length; i += 1) {
    if (i > 0) out.text += ',';
    writeEventTypeOut(out, value.eventTypes[i] as EventTypeOut);
  }
  out.text += `],"settings":`;
  if (value.settings === undefined) out.text += 'null';
  else out.raw(value.settings);
  out.text += `,"connectors":${quotedList(value.connectors)}}`;
}

export function writeEnvironmentSettingsOut(out: JsonWriter, value: EnvironmentSettingsOut): void {
  out.text += `{"customColor":${value.customColor === undefined ? 'null' : quoted(value.customColor)},"logoUrl":${value.logoUrl === undefined ? 'null' : quoted(value.logoUrl)},"customLogoUrl":${value.customLogoUrl === undefined ? 'null' : quoted(value.customLogoUrl)},"customFontFamily":${value.customFontFamily === undefined ? 'null' : quoted(value.customFontFamily)},"customFontFamilyUrl":${value.customFontFamilyUrl === undefined ? 'null' : quoted(value.customFontFamilyUrl)},"displayName":${value.displayName === undefined ? 'null' : quoted(value.displayName)},"customThemeOverride":`;
  if (value.customThemeOverride === undefined) out.text += 'null';
  else out.raw(value.customThemeOverride);
  out.text += `,"customStringsOverride":`;
  if (value.customStringsOverride === undefined) out.text += 'null';
  else out.raw(value.customStringsOverride);
  out.text += `,"colorPaletteLight":`;
  if (value.colorPaletteLight === undefined) out.text += 'null';
  else out.raw(value.colorPaletteLight);
  out.text += `,"colorPaletteDark":`;
  if (value.colorPaletteDark === undefined) out.text += 'null';
  else out.raw(value.colorPaletteDark);
  out.text += `,"enableChannels":${value.enableChannels},"enableMessageTags":${value.enableMessageTags},"enableMessageStream":${value.enableMessageStream},"enableIntegrationManagement":${value.enableIntegrationManagement},"enableTransformations":${value.enableTransformations},"enableEndpointOauthConfig":${value.enableEndpointOauthConfig},"enableEndpointMtlsConfig":${value.enableEndpointMtlsConfig},"showUseSvixPlay":${value.showUseSvixPlay},"showSvixBrandFooter":${value.showSvixBrandFooter},"wipeSuccessfulPayload":${value.wipeSuccessfulPayload},"showFeatureTooltips":${value.showFeatureTooltips},"advancedEndpointTypes":${quotedList(value.advancedEndpointTypes)}}`;
}
