import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A modal dialog of the platform: focus stays in it, Escape closes it, and focus returns to where it was. */
export function Modal({
  kind,
  label,
  onClose,
  children,
}: {
  kind: string;
  label: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => before instanceof HTMLElement && before.isConnected && before.focus();
  }, []);
  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };
  return (
    <dialog class={kind} aria-label={label} ref={dialog} onClose={onClose} onClick={closeOnBackdrop}>
      {children}
    </dialog>
  );
}
