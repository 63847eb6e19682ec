import type { Label } from '../../../core/settings/label';
import type { Services } from '../../services';

const KEY = 'annotations.lastLabel';

/** The name of the label that was put on something last, in this workspace. */
export function lastLabel({ memory }: Pick<Services, 'memory'>): string | undefined {
  return memory.get<string>(KEY);
}

/** Remembers a label that was put on something. */
export async function rememberLabel({ memory }: Pick<Services, 'memory'>, { name }: Label): Promise<void> {
  await memory.update(KEY, name);
}
