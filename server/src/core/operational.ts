/**
 * Operational webhooks: events about an organization's own webhooks. Each is an ordinary message, of an application that
 * belongs to the organization of the service itself and has the organization's id as its uid.
 */
export const serviceOrganizationId = 'org_00000000000SvixManagement00';

export const operationalEvents = [
  'endpoint.created',
  'endpoint.updated',
  'endpoint.deleted',
  'endpoint.disabled',
  'message.attempt.exhausted',
  'message.attempt.failing',
  'message.attempt.recovered',
] as const;

export type OperationalEvent = (typeof operationalEvents)[number];

/** Failed attempts after which a message counts as failing, while there is another attempt to come. */
const failingAfter = 4;

interface Attempted {
  readonly kind: 'delivered' | 'again' | 'over' | 'resumed';
  /** The attempt's number, from 1 on, among those of the schedule. */
  readonly number: number;
}

/** What an attempt of the schedule is told about, if anything. */
export function attemptEvent({ kind, number }: Attempted): OperationalEvent | undefined {
  if (kind === 'delivered') return number > failingAfter ? 'message.attempt.recovered' : undefined;
  if (kind === 'over') return 'message.attempt.exhausted';
  return kind === 'again' && number === failingAfter ? 'message.attempt.failing' : undefined;
}
