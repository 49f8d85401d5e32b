import { type ReactNode, useEffect, useRef } from 'react';

interface DialogProps {
  readonly className: string;
  /** The id of its title. */
  readonly labelledBy: string;
  /** Also on Escape. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the window, open for as long as it is there; what had the focus before has it afterwards. */
export function Dialog({ className, labelledBy, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    const before = document.activeElement;
    opened?.showModal();
    return () => {
      opened?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        // Whoever opened it takes it away.
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}
