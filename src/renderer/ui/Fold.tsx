import { type ReactNode, useState } from 'react';

interface FoldProps {
  readonly summary: string;
  readonly className: string;
  /** Made only while it is open. */
  readonly children: () => ReactNode;
}

/** What is folded away until somebody asks for it. */
export function Fold({ summary, className, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={className} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children()}
    </details>
  );
}
