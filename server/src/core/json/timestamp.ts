const form = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:[Zz]| ?UTC|([+-])(\d\d):(\d\d))$/;

/**
 * A time as in RFC 3339, to the millisecond; finer digits are cut off. A space in place of the `T` and ` UTC` in place of
 * the `Z` are taken too, as older clients send them. Undefined for anything else, dates that do not exist included.
 */
export function parseTimestamp(text: string): Date | undefined {
  const match = form.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction = '', sign, offsetHour, offsetMinute] = match;
  const date = `${year}-${month}-${day}`;
  const ms = Date.parse(`${date}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}Z`);
  if (Number.isNaN(ms) || Number(hour) > 23 || Number(offsetHour ?? 0) > 23 || Number(offsetMinute ?? 0) > 59)
    return undefined;
  // Date.parse reads 30 February as 2 March.
  if (new Date(ms).toISOString().slice(0, 10) !== date) return undefined;
  const offset = (Number(offsetHour ?? 0) * 60 + Number(offsetMinute ?? 0)) * 60_000;
  return new Date(sign === '-' ? ms + offset : ms - offset);
}

/** RFC 3339 in UTC with 0 or 3 digits after the second, as few as it takes. */
export function formatTimestamp(time: Date): string {
  const text = time.toISOString();
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text;
}
