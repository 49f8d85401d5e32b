/** What was chosen in the menu and in the settings, remembered; or given for this run on the command line. */
import { z } from 'zod';
import { keptShocksSchema } from '../../shared/analysis/stress/shock';
import type { Preferences } from '../../shared/ipc';
import { ORIENTATIONS, PAPERS, THEMES } from '../../shared/ipc';
import { MONEY_UNITS, NEGATIVES } from '../../shared/language/number-style';
import { SECTION_IDS } from '../../shared/report/document/sections';
import { LIMITS, SAMPLING_METHODS } from '../../shared/scenario/schema';
import { LANGUAGES } from '../../shared/scenario/text';
import { stored } from '../files/stored';

export const numberStyleSchema = z.strictObject({ moneyUnit: z.enum(MONEY_UNITS), negatives: z.enum(NEGATIVES) });

export const sheetSchema = z.strictObject({ paper: z.enum(PAPERS), orientation: z.enum(ORIENTATIONS) });

const preferencesSchema = z.strictObject({
  ...numberStyleSchema.shape,
  language: z.enum(LANGUAGES),
  theme: z.enum(THEMES),
  newPaths: z.number().int().min(LIMITS.minPaths).max(LIMITS.maxPaths),
  newSampling: z.enum(SAMPLING_METHODS),
  tourSeen: z.boolean(),
  reportSheet: sheetSchema,
  reportSections: z.array(z.enum(SECTION_IDS)).nullable(),
  reportLanguage: z.enum(LANGUAGES).nullable(),
  ownShocks: keptShocksSchema,
});

/** Some of them, as a page sends them. */
export const preferenceChangesSchema = z.strictObject(
  Object.fromEntries(Object.entries(preferencesSchema.shape).map(([name, schema]) => [name, schema.exactOptional()])),
) as unknown as z.ZodType<Partial<Preferences>>;

type Members = Readonly<Record<string, unknown>>;

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Each member by itself: one that is wrong does not take the others with it. */
function understood(members: Members): Partial<Preferences> {
  return Object.fromEntries(
    Object.entries(preferencesSchema.shape).flatMap(([name, schema]) => {
      const parsed = schema.safeParse(members[name]);
      return parsed.success ? [[name, parsed.data]] : [];
    }),
  );
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
  const file = stored<Members>(folder, 'preferences.json', (value) => (isMembers(value) ? value : {}));
  // Members that nobody here understands are written back as they are: a newer version may have chosen them.
  let members = file.read();
  let preferences: Preferences = { ...defaults, ...understood(members), ...overrides };
  return {
    current: () => preferences,
    set(changes) {
      members = { ...members, ...changes };
      preferences = { ...preferences, ...changes };
      file.write(members);
      changed(preferences);
      return preferences;
    },
  };
}
