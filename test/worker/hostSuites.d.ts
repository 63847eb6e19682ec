/** Runs the modules of all suites in `test/host`; esbuild.mjs makes this module. */
export function loadSuites(): void;
