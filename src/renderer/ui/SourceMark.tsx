import type { SourceKind } from '@shared/scenario/source';
import '../styles/source-mark.css';

const RADIUS = 4.5;

/** Where a number comes from, by shape alone, so that any printer shows it: full is stated, half derived, hollow assumed. */
export function SourceMark({ kind }: { readonly kind: SourceKind }) {
  return (
    <svg className="source-mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r={RADIUS} className={kind === 'stated' ? 'full' : 'hollow'} />
      {kind === 'derived' && (
        <path d={`M6 ${6 - RADIUS}a${RADIUS} ${RADIUS} 0 0 1 0 ${2 * RADIUS}z`} className="full" />
      )}
    </svg>
  );
}
