import { describeError } from '@shared/language/errors';
import { useLocale } from '../locale';
import { useDocument, useSimulation, useStores } from '../state/stores';
import { largestSamplingError } from './sampling-error';

/** `3f9a 07c1`: enough of a fingerprint to compare by eye. */
function shortFingerprint(fingerprint: string): string {
  return `${fingerprint.slice(0, 4)} ${fingerprint.slice(4, 8)}`;
}

/** How far the run is, on the left. */
function RunState() {
  const { t, format } = useLocale();
  const { simulations } = useStores();
  const { phase, progress, stale, elapsedMs, error, result } = useSimulation((state) => state);
  const total = useDocument((state) => state.scenario?.simulation.paths ?? 0);
  const rerun = (
    <button type="button" className="link" onClick={simulations.rerun}>
      {t('panel:status.rerun')}
    </button>
  );

  switch (phase) {
    case 'idle':
      return null;
    case 'running':
    case 'preview': {
      const done = progress?.done ?? 0;
      return (
        <>
          <span>{t(phase === 'preview' ? 'panel:status.refining' : 'panel:status.starting')}</span>
          <progress max={progress?.total ?? total} value={done} aria-label={t('panel:status.label')} />
          <span>
            {t('panel:status.progress', { done: format.number(done), total: format.number(progress?.total ?? total) })}
          </span>
          <button type="button" className="link" onClick={simulations.cancel}>
            {t('panel:status.cancel')}
          </button>
          {stale && <span className="note">{t('panel:status.staleNote')}</span>}
        </>
      );
    }
    case 'stopped':
      return (
        <>
          <span>{t(stale ? 'panel:status.stoppedStale' : 'panel:status.stopped')}</span>
          {rerun}
        </>
      );
    case 'failed':
      return (
        <>
          <span className="wrong">{error && describeError(error, t)}</span>
          {rerun}
        </>
      );
    case 'complete': {
      const paths = format.number(result?.paths ?? total);
      return (
        <span>
          {elapsedMs === null
            ? t('panel:status.finishedPlain', { paths })
            : t('panel:status.finished', { paths, seconds: format.number(elapsedMs / 1000, 1) })}
        </span>
      );
    }
  }
}

export function StatusBar() {
  const { t, format } = useLocale();
  const scenario = useDocument((state) => state.scenario);
  const { result, phase, stale } = useSimulation((state) => state);
  const error = result && !stale ? largestSamplingError(result) : null;
  const complete = phase === 'complete' && result !== null;

  return (
    <footer className="status-bar">
      <div className="run-state">
        <RunState />
      </div>
      <span className="spring" />
      <dl>
        <div title={t('panel:status.errorHint')}>
          <dt>{t('panel:status.error')}</dt>
          <dd>{error === null ? '…' : `±${format.percent(error, 1)}`}</dd>
        </div>
        {scenario && (
          <>
            <div>
              <dt>{t('panel:status.sampling')}</dt>
              <dd>{t(`panel:status.samplingMethod.${scenario.simulation.sampling}`)}</dd>
            </div>
            <div>
              <dt>{t('panel:status.seed')}</dt>
              <dd>{scenario.simulation.seed}</dd>
            </div>
            <div>
              <dt>{t('panel:status.horizon')}</dt>
              <dd>{format.months(scenario.horizon)}</dd>
            </div>
          </>
        )}
        <div title={complete ? result.fingerprint : undefined}>
          <dt>{t('panel:status.fingerprint')}</dt>
          <dd className="fingerprint">
            {complete ? shortFingerprint(result.fingerprint) : t('panel:status.fingerprintLater')}
          </dd>
        </div>
      </dl>
    </footer>
  );
}
