import type { EntityType } from './entity';
import type { Message } from '../text/translate';

/** What people call a type of entity: one of them, and several. English; views translate it. */
export const TYPE_NAMES: Readonly<Record<EntityType, { readonly one: Message; readonly many: Message }>> = {
  person: { one: 'Person', many: 'People' },
  organization: { one: 'Organization', many: 'Organizations' },
  location: { one: 'Location', many: 'Locations' },
  miscellaneous: { one: 'Miscellaneous', many: 'Miscellaneous' },
  date: { one: 'Date', many: 'Dates' },
};
