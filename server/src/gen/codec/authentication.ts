// Generated from proto/ by `npm run generate`. Not to be edited.

import { readSet } from '../../core/json/collections.ts';
import type { JsonReader } from '../../core/json/reader.ts';
import { hasTwice, isLonger, report, reportItem, within } from '../../core/json/rules.ts';
import { type JsonWriter, quoted } from '../../core/json/writer.ts';
import type { Violation } from '../../core/method.ts';
import type { AppPortalAccessIn, AppPortalAccessOut } from '../posthorn/v1/authentication.ts';
import { completeApplicationIn, readApplicationIn, validateApplicationIn } from './application.ts';

export function readAppPortalAccessIn(reader: JsonReader): AppPortalAccessIn {
  const value: AppPortalAccessIn = {
    application: undefined,
    featureFlags: [],
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'application':
        seen = reader.once(seen, 1);
        if (!reader.null()) value.application = readApplicationIn(reader);
        break;
      case 'featureFlags':
        seen = reader.once(seen, 2);
        if (!reader.null()) value.featureFlags = readSet(reader);
        break;
      default:
        reader.skip();
    }
  }
  return value;
}

export function validateAppPortalAccessIn(value: AppPortalAccessIn, out: Violation[]): void {
  if (value.application !== undefined) {
    const from = out.length;
    validateApplicationIn(value.application, out);
    if (out.length > from) within(out, from, ['application'], 'application');
  }
  if (hasTwice(value.featureFlags)) report(out, 'featureFlags', 'feature_flags', 'must not have the same item twice');
  for (let i = 0; i < value.featureFlags.length; i += 1) {
    const item = value.featureFlags[i] as string;
    if (item === '') reportItem(out, 'featureFlags', 'feature_flags', i, 'String must be at least one character');
    if (item.length > 256 && isLonger(item, 256)) reportItem(out, 'featureFlags', 'feature_flags', i, 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(item)) reportItem(out, 'featureFlags', 'feature_flags', i, 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  }
}

export function completeAppPortalAccessIn(value: AppPortalAccessIn, at: readonly string[], field: string): void {
  if (value.application !== undefined) completeApplicationIn(value.application, [...at, 'application'], `${field}.application`);
}

export function writeAppPortalAccessOut(out: JsonWriter, value: AppPortalAccessOut): void {
  out.text += `{"url":${quoted(value.url)},"token":${quoted(value.token)}}`;
}
