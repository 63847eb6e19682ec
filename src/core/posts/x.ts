import type { PlatformReader } from './attribution';
import { findDashAttributions } from './dashAttribution';

/** An account name on X: up to 15 characters, a few old ones up to 20. */
const ACCOUNT = /^\w{1,20}$/;

/** X, once Twitter: `BODY — NAME (@handle) DATE`. */
export const x: PlatformReader = {
  platform: 'x',
  find: (text, { ats }) =>
    findDashAttributions(text, ats, ACCOUNT).map((attribution) => ({ platform: 'x', ...attribution })),
};
