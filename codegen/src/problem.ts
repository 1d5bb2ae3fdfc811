/** Something in `proto/` that the generator cannot express, or that the API must not have. */
export class DefinitionProblem extends Error {
  constructor(where: Where, construct: string, problem: string) {
    super(`${where.file}:${where.line}: ${construct}: ${problem}`);
  }
}

export interface Where {
  readonly file: string;
  readonly line: number;
}
