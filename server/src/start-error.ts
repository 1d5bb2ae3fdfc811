/** Why Posthorn cannot start as it was told to. The message is a sentence for whoever started it; nobody needs a stack. */
export class StartError extends Error {}
