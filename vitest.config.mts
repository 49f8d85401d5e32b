import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@shared': fileURLToPath(new URL('./src/shared', import.meta.url)) } },
  test: {
    projects: [
      // The domain and its commands keep nothing between two tests: read once for all of them, they are tested in half the time.
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['tests/unit/{shared,main/cli}/**/*.test.ts'],
          isolate: false,
          globalSetup: 'tests/unit/support/worker-bundle.ts',
          setupFiles: 'tests/unit/support/equal-arrays.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'program',
          include: ['tests/unit/{build,main,renderer}/**/*.test.{ts,tsx}'],
          exclude: ['tests/unit/main/cli'],
        },
      },
    ],
    // A test of a component asks for its page with a first line `// @vitest-environment jsdom`.
    environment: 'node',
    // Processes, not threads: some tests change the working directory and the environment.
    pool: 'forks',
    // Left to itself, it keeps a processor free.
    maxWorkers: '100%',
    // Nothing is as slow as that on its own; a machine that does much else at the same time may be.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
});
