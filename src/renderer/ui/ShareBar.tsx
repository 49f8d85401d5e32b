import type { Estimate } from '@shared/analysis/estimators/estimate';
import '../styles/share-bar.css';

interface ShareBarProps {
  readonly share: Estimate;
  /** The share that a full bar stands for. */
  readonly most: number;
}

/** A share as a bar with the stretch of two errors to either side; its number stands beside it. */
export function ShareBar({ share: { value, error }, most }: ShareBarProps) {
  const x = (share: number) => Math.max(0, Math.min(100, (share / most) * 100));
  const [from, to] = [x(value - 2 * error), x(value + 2 * error)];
  return (
    <svg className="share-bar" aria-hidden="true">
      <rect width={`${x(value)}%`} y="3" height="8" className="bar" />
      <line x1={`${from}%`} x2={`${to}%`} y1="7" y2="7" className="error" />
      <line x1={`${to}%`} x2={`${to}%`} y1="4" y2="10" className="error" />
    </svg>
  );
}
