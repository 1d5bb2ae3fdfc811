import packageJson from '../../package.json' with { type: 'json' };

/** Posthorn's own version. */
export const version: string = packageJson.version;
