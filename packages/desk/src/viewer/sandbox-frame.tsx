import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../messages/say.ts';
import type { ReadyFile } from './fetch-attachment.ts';
import { openSandbox, type Sandbox, sandboxPage } from './open-sandbox.ts';
import type { FromSandbox } from './viewer-messages.ts';

/** How long the sandbox may take before it says anything. It has limits of its own; this one is for when they are broken. */
const PATIENCE_MS = 60_000;

/** The frame that an attachment is shown in. It goes with its attachment, and with it whatever runs in it. */
export function SandboxFrame({
  fetched: { file, sniffed, pdf },
  locale,
  sandbox,
  onMessage,
}: {
  fetched: ReadyFile;
  locale: string;
  sandbox: { current: Sandbox | null };
  onMessage: (message: FromSandbox) => void;
}) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  const hear = useRef(onMessage);
  hear.current = onMessage;
  const start = () => {
    const { shownAs } = sniffed;
    if (frame.current === null || shownAs === null) return;
    // A browser may tell of the empty page that comes first: what counts is the last.
    sandbox.current?.close();
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    const shown = { kind: 'show', as: shownAs, type: sniffed.type, file, locale, isDark } as const;
    sandbox.current = openSandbox(frame.current, pdf === null ? shown : { ...shown, pdf }, (message) => {
      if (message.kind !== 'key') setDrawn(true);
      hear.current(message);
    });
  };
  useEffect(
    () => () => {
      sandbox.current?.close();
      sandbox.current = null;
    },
    [],
  );
  useEffect(() => {
    if (isDrawn) return;
    const timer = setTimeout(() => hear.current({ kind: 'refused', why: 'too-slow' }), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isDrawn]);
  return (
    <>
      {!isDrawn && (
        <p class="viewer-wait" role="status">
          {say('viewer.drawing')}
        </p>
      )}
      <iframe
        ref={frame}
        title={say('viewer.frame')}
        sandbox="allow-scripts"
        src={sandboxPage()}
        onLoad={start}
        data-drawn={isDrawn ? '' : undefined}
      />
    </>
  );
}
