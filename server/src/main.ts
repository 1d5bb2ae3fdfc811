import { help, usage } from './cli/help.ts';
import { explainStartProblem } from './cli/start-problem.ts';
import { readConfig } from './config.ts';
import { createLog } from './observe/log.ts';
import { StartError } from './start-error.ts';
import { version } from './version.ts';

/** Commands are imported when they are run: a token needs neither the database's driver nor the server. */
async function main(words: readonly string[]): Promise<void> {
  const [first, second, ...rest] = words;
  if (first === '--help' || first === '-h' || first === 'help') return print(help());
  if (first === '--version' || first === '-V') return print(`posthorn ${version}`);
  const { config, warnings } = readConfig(process.env);
  const log = createLog({ level: config.logLevel, format: config.logFormat });
  const command = [first, second].filter((word) => word !== undefined).join(' ');

  if (command === 'jwt generate' && rest.length <= 1) {
    const { generateJwt } = await import('./cli/keys.ts');
    return print(await generateJwt(config, rest[0]));
  }
  if (command === 'asymmetric-key generate' && rest.length === 0) {
    const { generateAsymmetricKey } = await import('./cli/keys.ts');
    return print(generateAsymmetricKey());
  }
  for (const warning of warnings) log.warn(warning);
  if (command === 'migrate') {
    const { migrateDatabase } = await import('./app.ts');
    await migrateDatabase({ config, log });
    return print('Migrations: success');
  }
  if (command !== '') throw new StartError(`There is no command ${JSON.stringify(words.join(' '))}.\n\n${usage}`);
  const { serve } = await import('./cli/serve.ts');
  await serve(config, log);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(explainStartProblem(error) ?? error);
  process.exit(1);
});
