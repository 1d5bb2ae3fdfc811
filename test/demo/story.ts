import { type MessageAttemptOut, Posthorn } from '../../sdks/typescript/src/index.ts';
import { Untold } from './problem.ts';
import type { Arrival, Receiver } from './receiver.ts';

/** Seconds between the attempts of a failed delivery; the usual schedule begins with 5. */
export const retrySeconds = 2;

interface Message {
  readonly eventType: string;
  /** Exactly as it is to arrive: number spelling, spaces and all. */
  readonly payload: string;
}

const messages: readonly Message[] = [
  { eventType: 'invoice.created', payload: '{"invoice": "INV-1", "amount": 12.50}' },
  { eventType: 'invoice.paid', payload: '{"invoice": "INV-1", "by": "card"}' },
  { eventType: 'invoice.overdue', payload: '{"invoice": "INV-2", "days": 30}' },
  { eventType: 'customer.moved', payload: '{"city": "Žilina", "since": "2026-11-01"}' },
  { eventType: 'counter.read', payload: '{"reading": 12345678901234567890}' },
];

/** The one that meets a busy receiver. */
export const unlucky = messages[2] as Message;

/** How long to wait for what should take a moment, milliseconds. */
const patience = 15_000;

interface Stage {
  readonly posthorn: Posthorn;
  readonly receiver: Receiver;
  readonly say: (line?: string) => void;
}

/** Tells it as it happens. Rejects with `Untold` as soon as something is not as told. */
export async function tell({ url, token, receiver, say }: Omit<Stage, 'posthorn'> & { url: string; token: string }) {
  const stage = { posthorn: new Posthorn(token, { baseUrl: url }), receiver, say };
  await meetTheCustomer(stage);
  const ids = await send(stage);
  await receive(stage, ids);
  const failed = await retry(stage);
  await lookBack(stage, failed.webhook.id);
}

async function meetTheCustomer({ posthorn, receiver, say }: Stage): Promise<void> {
  const { id } = await posthorn.application.create({ name: 'Acme', uid: 'acme' });
  const { url } = await posthorn.endpoint.create('acme', { url: receiver.url, uid: 'billing' });
  receiver.useSecret((await posthorn.endpoint.getSecret('acme', 'billing')).key);
  say(`Your customer Acme is application ${id}.`);
  say(`Its endpoint is ${url}, with a signing secret of its own.`);
}

/** Ids in the messages' order. */
async function send({ posthorn, say }: Stage): Promise<string[]> {
  say();
  say('You send five messages. Each is answered once it is on disk:');
  const ids: string[] = [];
  for (const { eventType, payload } of messages) {
    const asked = performance.now();
    const { id } = await posthorn.message.create('acme', { eventType, payload });
    ids.push(id);
    say(`  202  ${eventType.padEnd(16)} ${id}  ${(performance.now() - asked).toFixed(0)} ms`);
  }
  return ids;
}

async function receive({ receiver, say }: Stage, ids: readonly string[]): Promise<void> {
  await receiver.until(messages.length, patience);
  say();
  say('Acme has received them, and verified each signature:');
  for (const [index, { eventType, payload }] of messages.entries()) {
    const id = ids[index];
    const [arrival, ...others] = receiver.arrivals.filter(({ webhook }) => webhook.id === id);
    if (arrival === undefined) throw new Untold(`Message ${id} did not arrive.`);
    if (others.length > 0) throw new Untold(`Message ${id} arrived more than once.`);
    if (arrival.body !== payload) throw new Untold(`Message ${id} was ${payload} and arrived as ${arrival.body}`);
    say(`  ${arrival.status === 204 ? '✔' : '✘'} ${arrival.status}  ${eventType.padEnd(16)} ${payload}`);
  }
}

async function retry({ receiver, say }: Stage): Promise<Arrival> {
  say(`Acme was busy at ${unlucky.eventType}. Posthorn tries again in about ${retrySeconds} seconds …`);
  await receiver.until(messages.length + 1, patience);
  const [first, second, ...more] = receiver.arrivals.filter(({ body }) => body === unlucky.payload);
  if (first === undefined || second === undefined || more.length > 0) {
    throw new Untold(`${unlucky.eventType} should have come twice.`);
  }
  if (second.webhook.id !== first.webhook.id) throw new Untold('The retry has another webhook-id than the first try.');
  if (second.signature === first.signature) throw new Untold('The retry has the signature of the first try.');
  const later = ((second.at - first.at) / 1000).toFixed(1);
  say(`  ✔ ${second.status}  ${unlucky.eventType.padEnd(16)} the same id, a new signature, ${later} s later`);
  return first;
}

async function lookBack({ posthorn, receiver, say }: Stage, messageId: string): Promise<void> {
  const attempts = await bothAttempts(posthorn, messageId);
  say();
  say('What the API tells about it:');
  for (const [index, { responseStatusCode, statusText, responseDurationMs, id }] of attempts.entries()) {
    say(`  attempt ${index + 1}  ${responseStatusCode}  ${statusText.padEnd(8)} ${responseDurationMs} ms  ${id}`);
  }
  const extra = receiver.arrivals.length - messages.length - 1;
  if (extra > 0) throw new Untold(`${extra} more webhooks came than were to be sent.`);
}

/** Oldest first. They are recorded a moment after the receiver has answered. */
async function bothAttempts(posthorn: Posthorn, messageId: string): Promise<MessageAttemptOut[]> {
  for (let waited = 0; waited < patience; waited += 100) {
    const attempts = [...(await posthorn.messageAttempt.listByMsg('acme', messageId)).data].reverse();
    const statuses = attempts.map(({ responseStatusCode }) => responseStatusCode).join(' and then ');
    if (statuses === '503 and then 204') return attempts;
    if (attempts.length > 1) throw new Untold(`The attempts should be 503 and then 204, and are ${statuses}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Untold(`The API did not show both attempts within ${patience / 1000} s.`);
}
