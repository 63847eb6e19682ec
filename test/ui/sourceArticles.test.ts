import { colours } from './suites/colours';
import { detection } from './suites/detection';
import { hover } from './suites/hover';
import { outline } from './suites/outline';
import { summarize } from './suites/summarize';
import { symbols } from './suites/symbols';
import { useWorkbench } from './useWorkbench';

const SUITES = {
  'the colours of a seed file': colours,
  'the sidebar': outline,
  'the outline and breadcrumbs that VS Code brings': symbols,
  hovering: hover,
  'summarize article': summarize,
  'a text file of no known name': detection,
};

/** All on one workbench, which takes as long to open as most of them take to run. */
describe('source articles', () => {
  const workbench = useWorkbench();

  for (const [name, suite] of Object.entries(SUITES)) {
    describe(name, () => {
      before(() => workbench().startOver());
      suite(workbench);
    });
  }
});
