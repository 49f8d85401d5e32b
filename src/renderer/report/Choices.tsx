import { ORIENTATIONS, PAPERS, type Preferences } from '@shared/ipc';
import { LANGUAGE_NAMES } from '@shared/language';
import { ONE_PAGE, SECTION_IDS, type SectionId, WHOLE_REPORT } from '@shared/report/document/sections';
import { LANGUAGES } from '@shared/scenario/text';
import { useId } from 'react';
import { request } from '../state/host';
import { useStores, useWindow } from '../state/stores';
import { LabelledSelect, type LabelledSelectProps } from '../ui/LabelledSelect';
import { useLocale } from '../ui/locale';

/** Longer than anybody wants to read on a cover. */
const MAX_NOTE = 2000;

function choose(changes: Partial<Preferences>): void {
  // Main tells every window, this one among them.
  void request('preferences:set', changes);
}

function sameSections(a: readonly SectionId[], b: readonly SectionId[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** What the report says, in which language, and on which paper; remembered for the next one. */
export function Choices() {
  return (
    <div className="report-choices">
      <Paper />
      <Sections />
      <Note />
    </div>
  );
}

function Paper() {
  const { t, language } = useLocale();
  const told = useWindow((state) => state.reportLanguage) ?? language;
  const sheet = useWindow((state) => state.reportSheet);
  return (
    <>
      <Select
        label={t('preview:language')}
        value={told}
        choices={LANGUAGES}
        nameOf={(choice) => LANGUAGE_NAMES[choice]}
        onChoose={(choice) => choose({ reportLanguage: choice === language ? null : choice })}
      />
      <Select
        label={t('preview:paper')}
        value={sheet.paper}
        choices={PAPERS}
        nameOf={(choice) => t(`preview:papers.${choice}`)}
        onChoose={(paper) => choose({ reportSheet: { ...sheet, paper } })}
      />
      <Select
        label={t('preview:orientation')}
        value={sheet.orientation}
        choices={ORIENTATIONS}
        nameOf={(choice) => t(`preview:orientations.${choice}`)}
        onChoose={(orientation) => choose({ reportSheet: { ...sheet, orientation } })}
      />
    </>
  );
}

function Sections() {
  const { t } = useLocale();
  const chosen = useWindow((state) => state.reportSections) ?? WHOLE_REPORT;
  const choices = { whole: WHOLE_REPORT, summary: ONE_PAGE };
  return (
    <fieldset>
      <legend>{t('preview:sections')}</legend>
      <div className="report-presets">
        {(['whole', 'summary'] as const).map((name) => (
          <button
            key={name}
            type="button"
            className="button"
            aria-pressed={sameSections(chosen, choices[name])}
            onClick={() => choose({ reportSections: name === 'whole' ? null : [...choices[name]] })}
          >
            {t(`preview:preset.${name}`)}
          </button>
        ))}
      </div>
      {SECTION_IDS.map((id) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            // A report says something.
            disabled={chosen.length === 1 && chosen[0] === id}
            onChange={({ target }) =>
              choose({
                reportSections: SECTION_IDS.filter((one) => (one === id ? target.checked : chosen.includes(one))),
              })
            }
          />
          {t(`report:section.${id}`)}
        </label>
      ))}
    </fieldset>
  );
}

function Note() {
  const { t } = useLocale();
  const { window } = useStores();
  const id = useId();
  const note = useWindow((state) => state.reportNote);
  return (
    <div className="report-note">
      <label htmlFor={id}>{t('preview:note')}</label>
      <textarea
        id={id}
        rows={5}
        maxLength={MAX_NOTE}
        value={note}
        onChange={({ target }) => window.setState({ reportNote: target.value })}
      />
    </div>
  );
}

function Select<T extends string>(props: LabelledSelectProps<T>) {
  return (
    <div className="report-choice">
      <LabelledSelect {...props} />
    </div>
  );
}
