/** `message_attempt` → `messageAttempt` */
export function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, char: string) => char.toUpperCase());
}

/** `message_attempt` → `MessageAttempt` */
export function pascal(name: string): string {
  return upperFirst(camel(name));
}

/** `MESSAGE_STATUS` → `message_status`; `CreateMessage` → `create_message`. */
export function snake(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

export function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
