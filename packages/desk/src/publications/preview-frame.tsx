import { useMemo } from 'preact/hooks';
import { say } from '../messages/say.ts';

/** The public site's style, filled in by the build. */
declare const SITE_STYLE: string;

/**
 * An article as the public site shows it, in a frame in which nothing runs and nothing leads anywhere: what is in it may have
 * been pasted from anywhere.
 */
export function PreviewFrame({
  markup,
  language,
  direction,
}: {
  markup: string;
  language: string;
  direction: 'ltr' | 'rtl';
}) {
  const page = useMemo(() => {
    const style = new URL(SITE_STYLE, document.baseURI).href;
    return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><link rel="stylesheet" href="${style}"></head><body><main class="preview">${markup}</main></body></html>`;
  }, [markup, language, direction]);
  return (
    <iframe
      class="publication-preview"
      title={say('publications.preview')}
      sandbox="allow-same-origin"
      srcdoc={page}
    />
  );
}
