import { ProblemError, UnreachableError } from '@broadsheet/client';
import { Complaint, exitCode } from '../exit-code.ts';

/** What the API refuses ends a command with the API's own sentence: 2 for what was asked wrongly, else 3. */
export function complaintFrom(error: unknown): unknown {
  if (error instanceof UnreachableError) return new Complaint(error.message, exitCode.unusable, { cause: error });
  if (!(error instanceof ProblemError)) return error;
  const { problem, status } = error;
  const detail = problem.errors?.[0]?.detail ?? problem.detail ?? problem.title;
  return new Complaint(detail, status === 400 ? exitCode.usage : exitCode.unusable, { cause: error });
}

/** The same items; what goes wrong underway becomes a `Complaint`. */
export async function* answered<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (error) {
    throw complaintFrom(error);
  }
}
