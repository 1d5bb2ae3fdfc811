// Generated from proto/ by `npm run generate`. Not to be edited.

import type { JsonWriter } from '../../core/json/writer.ts';
import { type HealthComponent, type HealthOut, HealthStatus } from '../posthorn/v1/health.ts';

export const choicesHealthStatus: ReadonlyMap<string, HealthStatus> = new Map<string, HealthStatus>([
  ['ok', HealthStatus.OK],
  ['error', HealthStatus.ERROR],
]);

export const jsonHealthStatus: Readonly<Record<HealthStatus, string>> = {
  [HealthStatus.UNSPECIFIED]: 'null',
  [HealthStatus.OK]: '"ok"',
  [HealthStatus.ERROR]: '"error"',
};

export function writeHealthOut(out: JsonWriter, value: HealthOut): void {
  out.text += `{"database":`;
  if (value.database === undefined) out.text += 'null';
  else writeHealthComponent(out, value.database);
  out.text += `,"queue":`;
  if (value.queue === undefined) out.text += 'null';
  else writeHealthComponent(out, value.queue);
  out.text += `,"cache":`;
  if (value.cache === undefined) out.text += 'null';
  else writeHealthComponent(out, value.cache);
  out.text += `}`;
}

export function writeHealthComponent(out: JsonWriter, value: HealthComponent): void {
  out.text += `{"status":${jsonHealthStatus[value.status]}}`;
}
