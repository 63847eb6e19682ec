import { runUiTests } from './test/ui.mjs';
import { endOnSignals } from './host/processes.mjs';
endOnSignals(130);
const r = await runUiTests();
console.log(r.passes, 'passed', r.failures, 'failed'); console.log(r.details);
process.exit(r.failures ? 1 : 0);
