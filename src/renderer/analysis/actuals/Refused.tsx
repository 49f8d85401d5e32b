import type { AppError } from '@shared/result';
import { useStores } from '../../state/stores';
import { useLocale } from '../../ui/locale';
import { refusedUpdate } from './refusals';

/** Why nothing follows, and where more paths would help, the way to draw them. */
export function Refused({ error }: { readonly error: AppError }) {
  const locale = useLocale();
  const { documents } = useStores();
  const needed = error.code === 'actuals.fewPaths' ? Number(error.params.needed) : null;
  return (
    <div className="actuals-refused" role="alert">
      <p className="wrong">{refusedUpdate(error, locale)}</p>
      {needed !== null && (
        <button
          type="button"
          className="button"
          onClick={() => void documents.getState().setPath('simulation.paths', String(needed))}
        >
          {locale.t('analysis:actuals.view.draw', { count: locale.format.number(needed) })}
        </button>
      )}
    </div>
  );
}
