/** Language and theme: what was chosen in the menu, remembered; or given for this run on the command line. */
import { z } from 'zod';
import type { Preferences } from '../shared/ipc';
import { THEMES } from '../shared/ipc';
import { LANGUAGES } from '../shared/scenario/text';
import { type Stored, stored } from './stored';

export const preferencesSchema = z.strictObject({ language: z.enum(LANGUAGES), theme: z.enum(THEMES) });

/** Each member by itself: one that is wrong does not take the other with it. */
function parseChosen(value: unknown): Partial<Preferences> {
  const { language, theme } = preferencesSchema.shape;
  const chosen = z.object({ language: language.optional().catch(undefined), theme: theme.optional().catch(undefined) });
  const parsed = chosen.safeParse(value).data ?? {};
  return {
    ...(parsed.language && { language: parsed.language }),
    ...(parsed.theme && { theme: parsed.theme }),
  };
}

export interface PreferenceStore {
  current(): Preferences;
  /** Takes effect at once; `changed` hears of it. */
  set(changes: Partial<Preferences>): Preferences;
}

export function createPreferences(
  folder: string,
  /** What holds where nothing was chosen, and what holds for this run whatever was chosen. */
  { defaults, overrides }: { readonly defaults: Preferences; readonly overrides: Partial<Preferences> },
  changed: (preferences: Preferences) => void,
): PreferenceStore {
  const file: Stored<Partial<Preferences>> = stored(folder, 'preferences.json', parseChosen);
  let chosen = file.read();
  let preferences: Preferences = { ...defaults, ...chosen, ...overrides };
  return {
    current: () => preferences,
    set(changes) {
      chosen = { ...chosen, ...changes };
      preferences = { ...preferences, ...changes };
      file.write(chosen);
      changed(preferences);
      return preferences;
    },
  };
}
