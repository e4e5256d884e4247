import { createContext, Script } from 'node:vm';

const context = createContext({});
const script = new Script('work()');

/** What work on this thread gives, or `undefined` when it was not done in so many milliseconds and was broken off. */
export function inTime<T>(work: () => T, timeout: number): T | undefined {
  let done: T | undefined;
  context['work'] = () => {
    done = work();
  };
  try {
    script.runInContext(context, { timeout });
  } catch (error) {
    if (!isTimeout(error)) throw error;
  } finally {
    delete context['work'];
  }
  return done;
}

/** It is an error of the context's own realm. */
const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
