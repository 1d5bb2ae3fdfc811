/** What becomes of a message that fits none of its event type's schemas: refused, taken and logged, or not looked at. */
export const enforcements = ['reject', 'warn', 'off'] as const;
export type Enforcement = (typeof enforcements)[number];
