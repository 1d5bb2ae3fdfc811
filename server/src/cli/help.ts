import { explainSettings } from '../config.ts';

export const usage = `Usage: posthorn [COMMAND]

Stores, signs and delivers webhooks. Without a command: runs the server.

  migrate                  bring the database up to date and exit (a starting server does so too)
  jwt generate [ORG_ID]    print an API token of an organization
  asymmetric-key generate  print an Ed25519 key pair for signing webhooks
  --help                   print this
  --version                print the version

Settings are read from the environment. Each name is read with SVIX_ in place of POSTHORN_ too.
`;

export function help(): string {
  return `${usage}\n${explainSettings()}`;
}
