import type { Target } from '../target';
import { analysis } from './analysis';
import { anchors } from './anchors';
import { edits } from './edits';
import { imports } from './imports';
import { settings } from './settings';
import { sidecars } from './sidecars';
import { views } from './views';

/** All that is tried. */
export const TARGETS: readonly Target[] = [analysis, views, edits, sidecars, anchors, imports, settings];
