import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';

interface FoldedProps {
  readonly label: string;
  readonly columns: number;
  readonly children: ReactNode;
}

/** The rest of a table, shown when asked for. */
export function Folded({ label, columns, children }: FoldedProps) {
  const [open, setOpen] = useState(false);
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <tbody className="folded">
      <tr>
        <td colSpan={columns}>
          <button type="button" className="folded-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Chevron size={14} aria-hidden="true" />
            {label}
          </button>
        </td>
      </tr>
      {open && children}
    </tbody>
  );
}
