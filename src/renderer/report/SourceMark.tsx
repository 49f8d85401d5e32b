import type { SourceKind } from '@shared/scenario/source';

/** Full circle: stated; half: derived; hollow: a judgement. Shape, not colour, so that any printer shows it. */
export function SourceMark({ kind }: { readonly kind: SourceKind }) {
  return (
    <svg className="source-mark" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="4.5" className={kind === 'stated' ? 'source-mark-full' : 'source-mark-ring'} />
      {kind === 'derived' && <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" className="source-mark-full" />}
    </svg>
  );
}
