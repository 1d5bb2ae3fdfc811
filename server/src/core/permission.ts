/*
 * What API tokens with scopes may do. A permission is `<resource>:read` or `<resource>:write`; the generator gives each
 * operation one. A scope is a permission, or `*:read` or `*:write` for all resources.
 */

/** `*:read` for `endpoint:read`. */
export function anyResource(permission: string): string {
  return `*${permission.slice(permission.indexOf(':'))}`;
}

/** True where scopes give a permission; no scopes at all give everything. */
export function permits(scopes: ReadonlySet<string> | undefined, permission: string): boolean {
  return scopes === undefined || scopes.has(permission) || scopes.has(anyResource(permission));
}

/** The scopes that there are, for the permissions of all operations. */
export function scopesOf(permissions: Iterable<string>): ReadonlySet<string> {
  return new Set([...permissions].flatMap((permission) => [permission, anyResource(permission)]));
}
