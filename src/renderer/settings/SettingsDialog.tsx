import { type Preferences, THEMES } from '@shared/ipc';
import { MONEY_UNITS, NEGATIVES } from '@shared/language/number-style';
import { SAMPLING_METHODS } from '@shared/scenario/schema';
import { type ReactNode, useId } from 'react';
import { request } from '../state/host';
import { useWindow } from '../state/stores';
import { Dialog } from '../ui/Dialog';
import { LabelledSelect, type LabelledSelectProps } from '../ui/LabelledSelect';
import { LanguageSelect } from '../ui/LanguageSelect';
import { useLocale } from '../ui/locale';
import '../styles/settings.css';
import { FolderSetting } from './FolderSetting';
import { PathsSetting } from './PathsSetting';

function set(changes: Partial<Preferences>): void {
  // Main tells every window, this one among them.
  void request('preferences:set', changes);
}

/** What holds for every window and every scenario; a change takes effect at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLocale();
  const title = useId();
  const theme = useWindow((state) => state.theme);
  const moneyUnit = useWindow((state) => state.moneyUnit);
  const negatives = useWindow((state) => state.negatives);
  const newPaths = useWindow((state) => state.newPaths);
  const newSampling = useWindow((state) => state.newSampling);
  return (
    <Dialog className="settings-dialog" labelledBy={title} onClose={onClose}>
      <h2 id={title}>{t('settings:title')}</h2>
      <div className="settings-groups">
        <Section name={t('settings:appearance')}>
          <div className="setting-line">
            <span aria-hidden="true">{t('settings:language')}</span>
            <LanguageSelect onLanguage={(language) => set({ language })} />
          </div>
          <Choice
            label={t('settings:theme')}
            value={theme}
            choices={THEMES}
            nameOf={(choice) => t(`settings:themes.${choice}`)}
            onChoose={(choice) => set({ theme: choice })}
          />
        </Section>
        <Section name={t('settings:numbers')}>
          <Choice
            label={t('settings:moneyUnit')}
            value={moneyUnit}
            choices={MONEY_UNITS}
            nameOf={(choice) => t(`settings:moneyUnits.${choice}`)}
            onChoose={(choice) => set({ moneyUnit: choice })}
          />
          <Choice
            label={t('settings:negatives')}
            value={negatives}
            choices={NEGATIVES}
            nameOf={(choice) => t(`settings:negativeStyles.${choice}`)}
            onChoose={(choice) => set({ negatives: choice })}
          />
          <Example />
        </Section>
        <Section name={t('settings:files')}>
          <FolderSetting />
        </Section>
        <Section name={t('settings:newScenarios')}>
          <PathsSetting value={newPaths} onPaths={(paths) => set({ newPaths: paths })} />
          <Choice
            label={t('settings:sampling')}
            value={newSampling}
            choices={SAMPLING_METHODS}
            nameOf={(choice) => t(`panel:settings.simulation.sampling.${choice}`)}
            onChoose={(choice) => set({ newSampling: choice })}
          />
          <p className="setting-hint">{t('settings:newHint')}</p>
        </Section>
      </div>
      <footer>
        <button type="button" className="button primary" onClick={onClose}>
          {t('settings:close')}
        </button>
      </footer>
    </Dialog>
  );
}

function Section({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      {children}
    </section>
  );
}

function Choice<T extends string>(props: LabelledSelectProps<T>) {
  return (
    <div className="setting-line">
      <LabelledSelect {...props} />
    </div>
  );
}

/** Amounts of the sizes that a company has, as they will look. */
function Example() {
  const { t, format } = useLocale();
  const [large, small, negative] = [26_300, 363, -1_240].map((millions) => format.money(millions, { currency: 'CNY' }));
  return (
    <p className="setting-hint" role="status">
      {t('settings:example', { large: large ?? '', small: small ?? '', negative: negative ?? '' })}
    </p>
  );
}
