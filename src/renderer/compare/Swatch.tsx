import { dashOf } from '@shared/charts/compared/strokes';

/** The line by which a scenario is known in the charts. */
export function Swatch({ place }: { readonly place: number }) {
  return (
    <svg
      className={place === 0 ? 'swatch first' : 'swatch'}
      viewBox="0 0 28 8"
      width={28}
      height={8}
      aria-hidden="true"
    >
      <path d="M0 4H28" strokeDasharray={dashOf(place).join(' ')} />
    </svg>
  );
}
