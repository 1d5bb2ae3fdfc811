import { createMessage } from '../../server/src/gen/methods.ts';

/** What a 1 KB message costs between its bytes and the handler, and back: `node test/bench/codecs.ts`. */
const lines = Array.from({ length: 14 }, (_, i) => ({
  sku: `sku-${i}`,
  n: i,
  price: i * 1.5,
  text: 'some words here',
}));
const payload = JSON.stringify({ id: 'inv_123', amount: 12_345, currency: 'eur', lines });
const body = Buffer.from(
  `{"eventType":"invoice.paid","eventId":"evt-1234567890","channels":["a","b"],"payload":${payload}}`,
);
const answer = {
  id: 'msg_2abcdefghijklmnopqrstuvwxyz',
  eventId: 'evt-1234567890',
  eventType: 'invoice.paid',
  payload: Buffer.from(payload),
  channels: ['a', 'b'],
  timestamp: new Date(1_750_000_000_123),
  tags: [],
  deliverAt: undefined,
};
const generic = { ...answer, payload: JSON.parse(payload) as unknown };
const [route] = createMessage.routes;
const binary = createMessage.request.encode({ ...read(), appId: 'app_1' });

function read() {
  const request = createMessage.create();
  route?.body?.(request, body);
  request.appId = 'app_1';
  return request;
}

const subjects: Readonly<Record<string, () => unknown>> = {
  'decode + validate': () => createMessage.validate(read()).length,
  'JSON.parse, for comparison': () => JSON.parse(body.toString()),
  encode: () => route?.answer?.(answer),
  'JSON.stringify, for comparison': () => Buffer.from(JSON.stringify(generic)),
  'protobuf decode': () => createMessage.request.decode(binary),
  'protobuf encode': () => createMessage.response.encode(answer),
};

console.log(`message of ${body.length} bytes, us per call, best of 5 rounds`);
for (const [name, action] of Object.entries(subjects)) console.log(name.padEnd(32), measure(action).toFixed(2));

function measure(action: () => unknown): number {
  const rounds = 50_000;
  let best = Number.POSITIVE_INFINITY;
  for (let n = 0; n < 5; n += 1) {
    const start = performance.now();
    for (let i = 0; i < rounds; i += 1) action();
    best = Math.min(best, ((performance.now() - start) * 1000) / rounds);
  }
  return best;
}
