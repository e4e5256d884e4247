import type { components } from './api.generated.ts';

export type Problem = components['schemas']['Problem'];

/** The API refused: `problem` says what and why (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  readonly status: number;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
    this.status = problem.status;
  }
}

/** Nobody answered in time, or it was not a Broadsheet API. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}
