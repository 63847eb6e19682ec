import type { PlatformReader } from './attribution';
import { bluesky } from './bluesky';
import { facebook } from './facebook';
import { instagram } from './instagram';
import { reddit } from './reddit';
import { tiktok } from './tiktok';
import { titledEmbed } from './titledEmbed';
import { x } from './x';

/** Every platform that Lede reads. To add one, write its reader and add it here. */
export const PLATFORMS: readonly PlatformReader[] = [
  x,
  bluesky,
  instagram,
  facebook,
  tiktok,
  reddit,
  titledEmbed('vimeo', 'from', 'Vimeo'),
  titledEmbed('scribd', 'by', 'Scribd'),
];
