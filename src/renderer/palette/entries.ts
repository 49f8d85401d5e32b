import type { ChartView } from '@shared/charts/view';
import { COMMANDS, commandsOffered, PROGRAM_COMMANDS, plainLabel } from '@shared/commands';
import { THEMES } from '@shared/ipc';
import { LANGUAGE_NAMES } from '@shared/language';
import { PERIOD_KINDS } from '@shared/scenario/periods';
import type { Scenario } from '@shared/scenario/schema';
import { LANGUAGES } from '@shared/scenario/text';
import type { Commands } from '../commands/commands';
import { panelGroups } from '../panel/model';
import { editAssumption } from '../state/edit-assumption';
import { request } from '../state/host';
import { monthsOffered } from '../state/view';
import type { WindowStore } from '../state/window';
import type { Locale } from '../ui/locale';

/** Something that can be done, by its name. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  /** The keys that do the same. */
  readonly accelerator?: string;
  readonly act: () => void;
}

interface Surroundings {
  readonly scenario: Scenario | null;
  readonly commands: Commands;
  readonly window: WindowStore;
  readonly locale: Locale;
}

/** All that the window offers but the palette, which is open. */
function commandEntries({ scenario, commands, locale: { t } }: Surroundings): Entry[] {
  return commandsOffered(scenario !== null)
    .filter((id) => id !== 'palette')
    .map((id) => {
      const { label, accelerator } = COMMANDS[id];
      return {
        id,
        label: plainLabel(t(label)),
        ...(accelerator && { accelerator }),
        act: () => commands.run(id),
      };
    });
}

function viewEntries(look: (change: Partial<ChartView>) => void, t: Locale['t']): Entry[] {
  return [
    ...PERIOD_KINDS.map((period) => ({
      id: `period.${period}`,
      label: t('palette:period', { name: t(`overview:view.period.${period}`) }),
      act: () => look({ period }),
    })),
    ...[false, true].map((log) => ({
      id: `scale.${log}`,
      label: t('palette:scale', { name: t(log ? 'overview:view.log' : 'overview:view.linear') }),
      act: () => look({ log }),
    })),
  ];
}

/** What the program does, but for closing the window that is being looked at. */
function programEntries({ commands, locale: { t } }: Surroundings): Entry[] {
  const acts = { open: () => commands.open(), library: () => void request('document:library') } as const;
  return (['open', 'library'] as const).map((id) => {
    const { label, accelerator } = PROGRAM_COMMANDS[id];
    return { id, label: plainLabel(t(label)), accelerator, act: acts[id] };
  });
}

function windowEntries({ scenario, window, locale: { t } }: Surroundings): Entry[] {
  const look = (change: Partial<ChartView>) => window.setState(({ view }) => ({ view: { ...view, ...change } }));
  const themeNames = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;
  const months = scenario ? monthsOffered(scenario.horizon) : [];
  return [
    ...months.map((count) => ({
      id: `months.${count}`,
      label: t('palette:months', { count }),
      act: () => look({ first: 0, shown: count }),
    })),
    ...(scenario ? viewEntries(look, t) : []),
    ...THEMES.map((theme) => ({
      id: `theme.${theme}`,
      label: t('palette:theme', { name: plainLabel(t(`menu:view.${themeNames[theme]}`)) }),
      act: () => void request('preferences:set', { theme }),
    })),
    ...LANGUAGES.map((language) => ({
      id: `language.${language}`,
      label: t('palette:language', { name: LANGUAGE_NAMES[language] }),
      act: () => void request('preferences:set', { language }),
    })),
  ];
}

function assumptionEntries({ scenario, window, locale }: Surroundings): Entry[] {
  if (!scenario) return [];
  return panelGroups(scenario, new Set(), locale).flatMap(({ title, rows }) =>
    rows
      .filter(({ type }) => type === 'assumption')
      .map(({ path, name }) => ({
        id: path,
        label: locale.t('palette:assumption', { group: title, name }),
        act: () => editAssumption({ window }, path),
      })),
  );
}

/** Everything that can be done from here, commands first. */
export function paletteEntries(around: Surroundings): readonly Entry[] {
  return [...commandEntries(around), ...programEntries(around), ...windowEntries(around), ...assumptionEntries(around)];
}

/** Those that have every word that was typed; those that begin with what was typed come first. */
export function matching(entries: readonly Entry[], typed: string): readonly Entry[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter(({ label }) => words.every((word) => label.toLocaleLowerCase().includes(word)));
  const begins = ({ label }: Entry) => label.toLocaleLowerCase().startsWith(words.join(' '));
  return [...found.filter(begins), ...found.filter((entry) => !begins(entry))];
}
