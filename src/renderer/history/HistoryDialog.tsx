import { describeDifference } from '@shared/analysis/difference/describe';
import { differences } from '@shared/analysis/difference/find';
import type { NamedScenario, SavedVersion } from '@shared/ipc';
import { describeError } from '@shared/language/errors';
import type { Scenario } from '@shared/scenario/schema';
import { useId, useMemo } from 'react';
import { Dialog } from '../ui/Dialog';
import { useLocale } from '../ui/locale';

interface HistoryDialogProps {
  /** The scenario in the window. */
  readonly current: Scenario;
  /** Newest first; null while they are being fetched. */
  readonly versions: readonly SavedVersion[] | null;
  readonly onCompare: (version: NamedScenario) => void;
  readonly onRestore: (scenario: Scenario) => void;
  readonly onClose: () => void;
}

/** The versions of the document's file that were saved, what each has changed, and the way back to them. */
export function HistoryDialog({ current, versions, onCompare, onRestore, onClose }: HistoryDialogProps) {
  const { t, language } = useLocale();
  const title = useId();
  const time = useMemo(() => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'medium' }), [language]);

  return (
    <Dialog className="history-dialog" labelledBy={title} onClose={onClose}>
      <header>
        <h2 id={title}>{t('compare:history.title')}</h2>
        <p>{t('compare:history.hint')}</p>
      </header>
      {versions?.length === 0 && <p className="same">{t('compare:history.none')}</p>}
      {versions === null && <p className="same">{t('compare:history.loading')}</p>}
      <ol>
        {versions?.map((version, index) => (
          <Version
            key={version.id}
            version={version}
            older={versions[index + 1] ?? null}
            name={time.format(version.savedAt)}
            current={current}
            onCompare={onCompare}
            onRestore={onRestore}
          />
        ))}
      </ol>
      <footer>
        <span className="spring" />
        <button type="button" className="button primary" onClick={onClose}>
          {t('compare:close')}
        </button>
      </footer>
    </Dialog>
  );
}

interface VersionProps extends Pick<HistoryDialogProps, 'onCompare' | 'onRestore'> {
  readonly version: SavedVersion;
  readonly older: SavedVersion | null;
  readonly name: string;
  readonly current: Scenario;
}

function Version({ version: { scenario }, older, name, current, onCompare, onRestore }: VersionProps) {
  const { t } = useLocale();
  const isCurrent = scenario.ok && differences(scenario.value, current).length === 0;
  return (
    <li>
      <div>
        <strong>{name}</strong>
        {isCurrent && <span className="mark">{t('compare:history.current')}</span>}
        <p>{scenario.ok ? <Changes scenario={scenario.value} older={older} /> : describeError(scenario.error, t)}</p>
      </div>
      {scenario.ok && !isCurrent && (
        <>
          <button
            type="button"
            className="button"
            aria-label={t('compare:history.compareNamed', { name })}
            onClick={() => onCompare({ name, scenario: scenario.value })}
          >
            {t('compare:history.compare')}
          </button>
          <button
            type="button"
            className="button"
            aria-label={t('compare:history.restoreNamed', { name })}
            onClick={() => onRestore(scenario.value)}
          >
            {t('compare:history.restore')}
          </button>
        </>
      )}
    </li>
  );
}

/** How many changes are named before the rest is counted. */
const NAMED = 3;

/** What a version has changed of the one before it. */
function Changes({ scenario, older }: { readonly scenario: Scenario; readonly older: SavedVersion | null }) {
  const wording = useLocale();
  const { t } = wording;
  if (!older) return t('compare:history.first');
  if (!older.scenario.ok) return t('compare:history.unknown');
  const versions = { before: older.scenario.value, after: scenario };
  const found = differences(versions.before, versions.after);
  if (found.length === 0) return t('compare:history.nothing');
  const named = found.slice(0, NAMED).map((difference) => {
    const { label, before, after } = describeDifference(difference, versions, wording);
    return t('compare:history.change', { label, before: short(before), after: short(after) });
  });
  if (found.length > NAMED) named.push(t('compare:history.more', { count: found.length - NAMED }));
  return named.join(t('compare:history.separator'));
}

/** A note can be as long as a page. */
function short(text: string): string {
  const letters = Array.from(text.replace(/\s+/gu, ' ').trim());
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('');
}
