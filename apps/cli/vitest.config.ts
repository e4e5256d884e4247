import { defineConfig } from 'vitest/config';

// Most tests start the program, some of them five times, and a loaded machine takes seconds for each.
export default defineConfig({ test: { testTimeout: 30_000 } });
