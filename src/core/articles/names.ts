import type { BlockRole } from './block';
import type { Message } from '../text/translate';

/** What people call a role. English; views translate it. */
export const ROLE_NAMES: Readonly<Record<BlockRole, Message>> = {
  title: 'Title',
  standfirst: 'Standfirst',
  byline: 'Byline',
  date: 'Date',
  crosshead: 'Crosshead',
  body: 'Body',
  post: 'Post',
  related: 'Related article',
  readmore: 'Read more',
  caption: 'Caption',
  credit: 'Credit',
  list: 'List',
  ad: 'Advertisement',
  boilerplate: 'Boilerplate',
};
