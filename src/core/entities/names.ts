import type { EntityType } from './entity';

/** What people call a type of entity: one of them, and several. English; views translate it. */
export const TYPE_NAMES: Readonly<Record<EntityType, { readonly one: string; readonly many: string }>> = {
  person: { one: 'Person', many: 'People' },
  organization: { one: 'Organization', many: 'Organizations' },
  location: { one: 'Location', many: 'Locations' },
  miscellaneous: { one: 'Miscellaneous', many: 'Miscellaneous' },
  date: { one: 'Date', many: 'Dates' },
};
