/** What an application's token can be good for, as the wire spells it. */
export const capabilities = [
  'ViewBase',
  'ViewEndpointSecret',
  'ManageEndpointSecret',
  'ManageTransformations',
  'CreateAttempts',
  'ManageEndpoint',
] as const;

export type Capability = (typeof capabilities)[number];
