/** The settings of an organization that mean something here, and of what kind each is. Others are kept as they are. */
const kinds = {
  customColor: 'string',
  logoUrl: 'string',
  customLogoUrl: 'string',
  customFontFamily: 'string',
  customFontFamilyUrl: 'string',
  displayName: 'string',
  customThemeOverride: 'object',
  customStringsOverride: 'object',
  colorPaletteLight: 'object',
  colorPaletteDark: 'object',
  enableChannels: 'boolean',
  enableMessageTags: 'boolean',
  enableMessageStream: 'boolean',
  enableIntegrationManagement: 'boolean',
  enableTransformations: 'boolean',
  enableEndpointOauthConfig: 'boolean',
  enableEndpointMtlsConfig: 'boolean',
  showUseSvixPlay: 'boolean',
  showSvixBrandFooter: 'boolean',
  wipeSuccessfulPayload: 'boolean',
  showFeatureTooltips: 'boolean',
  advancedEndpointTypes: 'strings',
} as const;

type Kinds = typeof kinds;
type Kind = Kinds[keyof Kinds];
interface Types {
  readonly string: string;
  readonly object: object;
  readonly boolean: boolean;
  readonly strings: readonly string[];
}

/** Those that are set, each of its kind. */
export type Settings = { readonly [Name in keyof Kinds]?: Types[Kinds[Name]] };

/** What is wrong with settings, in a sentence that names the one. Null is as good as not set. */
export function settingsProblem(settings: Readonly<Record<string, unknown>>): string | undefined {
  for (const [name, kind] of Object.entries(kinds)) {
    const value = settings[name];
    if (value !== undefined && value !== null && !isOf(kind, value)) return `\`${name}\` is no ${words[kind]}`;
  }
  return undefined;
}

/** The known ones of settings that have no problem. */
export function knownSettings(settings: Readonly<Record<string, unknown>>): Settings {
  const known = Object.keys(kinds).filter((name) => settings[name] !== undefined && settings[name] !== null);
  return Object.fromEntries(known.map((name) => [name, settings[name]]));
}

const words: Readonly<Record<Kind, string>> = {
  string: 'text',
  object: 'object',
  boolean: 'boolean',
  strings: 'list of texts',
};

function isOf(kind: Kind, value: unknown): boolean {
  if (kind === 'strings') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (kind === 'object') return typeof value === 'object' && !Array.isArray(value);
  return typeof value === kind;
}
