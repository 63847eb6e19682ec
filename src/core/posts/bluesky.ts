import type { PlatformReader } from './attribution';
import { findDashAttributions } from './dashAttribution';

/** An account name on Bluesky is a domain name. */
const DOMAIN = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u;

/** The time of day behind the date: " at 11:00 PM". */
const TIME = /[\s,]{0,3}(?:\p{L}{1,4}\s)?\d{1,2}:\d{2}(?:\s?[AP]\.?M(?!\p{Ll})\.?)?/uy;

/** Bluesky: `BODY [image or embed]— NAME (@domain.tld) DATE at TIME`. */
export const bluesky: PlatformReader = {
  platform: 'bluesky',
  find: (text, { ats }) =>
    findDashAttributions(text, ats, DOMAIN).map((attribution) => {
      const [start, dateEnd] = attribution.range;
      TIME.lastIndex = dateEnd;
      const end = TIME.test(text) ? TIME.lastIndex : dateEnd;
      return { ...attribution, platform: 'bluesky', range: [start, end] };
    }),
};
