import type { Progress, SimulationResult } from '@shared/engine/results';
import { errorReached } from '@shared/engine/stopping';
import { figureAt } from '@shared/figures/address';
import { describeError } from '@shared/language/errors';
import { figureWords } from '@shared/report/figure-words';
import { shareError } from '@shared/report/precision';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDocument, useSimulation, useStores } from '../state/stores';
import { useLocale } from '../ui/locale';
import { largestSamplingError } from './sampling-error';
import { useVerification } from './use-verification';

/** `3f9a 07c1`: enough of a fingerprint to compare by eye. */
function shortFingerprint(fingerprint: string): string {
  return `${fingerprint.slice(0, 4)} ${fingerprint.slice(4, 8)}`;
}

interface RunningProps {
  readonly label: string;
  readonly progress: Progress;
  readonly children?: ReactNode;
}

/** How far a run is, with a way out. */
function Running({ label, progress, children }: RunningProps) {
  const { t, format } = useLocale();
  const { simulations } = useStores();
  const remainingMs = useSimulation((state) => state.remainingMs);
  const { done, total } = progress;
  const isCounting = done < total;
  const seconds = remainingMs === null ? 0 : Math.ceil(remainingMs / 1000);
  return (
    <>
      <span>{isCounting ? label : t('panel:status.summarising')}</span>
      <progress max={total} value={done} aria-label={t('panel:status.label')} />
      <span>
        {t('panel:status.progress', { done: format.number(done), total: format.number(total) })}
        {seconds > 0 && isCounting && t('panel:status.remaining', { seconds: format.number(seconds) })}
      </span>
      <button type="button" className="link" onClick={simulations.cancel}>
        {t('panel:status.cancel')}
      </button>
      {children}
    </>
  );
}

/** Whether the error that runs are refined until has been reached. */
function TargetState({ result }: { readonly result: SimulationResult }) {
  const { t, format } = useLocale();
  const { stopped } = result;
  if (!stopped) return null;
  const reached = errorReached(result, stopped);
  if (reached === null) return null;
  const params = {
    figure: figureWords(figureAt(stopped.figure), 'short', { t }),
    error: shareError(reached, format) ?? '',
    target: `${Number((stopped.below * 100).toPrecision(3))}%`,
  };
  return (
    <span className={stopped.reached ? 'note' : 'wrong'}>
      {t(stopped.reached ? 'panel:status.targetReached' : 'panel:status.targetMissed', params)}
    </span>
  );
}

/** A comparison of fewer paths is there before anybody could read that it is not. */
const LONG_PATHS = 100_000;

/** How far the run is, on the left. */
function RunState() {
  const { t, format } = useLocale();
  const { simulations } = useStores();
  const { phase, progress, comparing, stale, elapsedMs, error, result } = useSimulation((state) => state);
  const total = useDocument((state) => state.scenario?.simulation.paths ?? 0);
  const failure = error ? describeError(error, t) : undefined;
  const rerun = (
    <button type="button" className="link" onClick={simulations.rerun}>
      {t('panel:status.rerun')}
    </button>
  );

  switch (phase) {
    case 'idle':
      return null;
    case 'running':
    case 'preview':
      return (
        <Running
          label={t(phase === 'preview' ? 'panel:status.refining' : 'panel:status.starting')}
          progress={progress ?? { done: 0, total }}
        >
          {stale && <span className="note">{t('panel:status.staleNote')}</span>}
        </Running>
      );
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
          <span className="wrong" data-testid="run-failure" title={failure}>
            {failure}
          </span>
          {rerun}
        </>
      );
    case 'complete': {
      if (comparing && comparing.total >= LONG_PATHS) {
        return <Running label={t('panel:status.comparing')} progress={comparing} />;
      }
      const paths = format.number(result?.paths ?? total);
      return (
        <>
          <span>
            {elapsedMs === null
              ? t('panel:status.finishedPlain', { paths })
              : t('panel:status.finished', { paths, seconds: format.number(elapsedMs / 1000, 1) })}
          </span>
          {result && <TargetState result={result} />}
        </>
      );
    }
  }
}

export function StatusBar() {
  const { t, format } = useLocale();
  const scenario = useDocument((state) => state.scenario);
  const result = useSimulation((state) => state.result);
  const phase = useSimulation((state) => state.phase);
  const stale = useSimulation((state) => state.stale);
  const error = result && !stale ? largestSamplingError(result) : null;
  const verification = useVerification();
  const fingerprint = phase === 'complete' ? (result?.fingerprint ?? null) : null;

  return (
    <footer className="status-bar" data-testid="status-bar">
      <div className="run-state" data-testid="run-state">
        <RunState />
      </div>
      <span className="spring" />
      <dl>
        <div title={t('panel:status.errorHint')}>
          <dt>{t('panel:status.error')}</dt>
          <dd>{error === null ? '…' : `±${shareError(error, format)}`}</dd>
        </div>
        {scenario && (
          <>
            <div className="setting">
              <dt>{t('panel:status.sampling')}</dt>
              <dd>{t(`panel:status.samplingMethod.${scenario.simulation.sampling}`)}</dd>
            </div>
            <div className="setting">
              <dt>{t('panel:status.seed')}</dt>
              <dd>{scenario.simulation.seed}</dd>
            </div>
            <div className="setting">
              <dt>{t('panel:status.horizon')}</dt>
              <dd>{format.months(scenario.horizon)}</dd>
            </div>
          </>
        )}
        <div title={fingerprint ?? undefined}>
          <dt>{t('panel:status.fingerprint')}</dt>
          <dd className="fingerprint" data-testid="fingerprint">
            {fingerprint ? shortFingerprint(fingerprint) : t('panel:status.fingerprintLater')}
          </dd>
          {verification?.kind === 'same' && (
            <dd className="verified" data-testid="verified" title={t('panel:status.verifiedHint')}>
              <Check size={13} aria-hidden="true" />
              {t('panel:status.verified')}
            </dd>
          )}
          {verification?.kind === 'differs' && verification.reason !== 'paths' && (
            <dd className="wrong" data-testid="unverified">
              {t('panel:status.unverified')}
            </dd>
          )}
        </div>
      </dl>
    </footer>
  );
}
