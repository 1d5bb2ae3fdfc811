import { startEmbedded } from '../../server/src/embedded/index.ts';

/** A process that owns an embedded database, to be killed: says when it is ready, stops at SIGTERM, outlives SIGINT. */
const write = (fields: object, message?: string): void => console.error(message, JSON.stringify(fields));
const embedded = await startEmbedded({
  dataDir: process.argv[2] ?? '',
  log: { info: write, warn: write },
  onLost(error) {
    console.error(error);
    process.exit(3);
  },
}).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
process.on('SIGINT', () => {});
process.on('SIGTERM', () => void embedded.stop().then(() => process.exit(0)));
setInterval(() => {}, 60_000);
console.log(JSON.stringify({ connection: embedded.connection, secrets: embedded.secrets }));
