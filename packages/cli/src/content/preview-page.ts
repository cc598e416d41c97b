// What a preview adds to a page of the site: what is wrong with the content, and a script that loads it again.

import { type ContentFault, formatFault } from '@bellbuoy/content';
import { html } from '@bellbuoy/content/html';

export const PREVIEW_SCRIPT_PATH = '/preview/preview.js';
export const PREVIEW_STYLE_PATH = '/preview/preview.css';
export const CHANGES_PATH = '/preview/changes';

/** The reader's place on the page is kept, so that what somebody is writing stays before their eyes. */
export const PREVIEW_SCRIPT = `'use strict';
const place = sessionStorage.getItem(location.pathname);
if (place !== null) addEventListener('load', () => scrollTo(0, Number(place)));
const changes = new EventSource('${CHANGES_PATH}');
let version;
changes.onmessage = ({ data }) => {
  if (version !== undefined && version !== data) {
    sessionStorage.setItem(location.pathname, String(scrollY));
    location.reload();
  }
  version = data;
};
`;

export const PREVIEW_STYLE = `.preview {
  margin: 0 0 1rem;
  padding: 0.75rem clamp(1rem, 4vw, 2rem);
  border-block-end: 0.375rem solid var(--done);
  background: var(--raised);
  font-size: 1rem;
}

.preview--faults {
  border-block-end-color: var(--error);
}

.preview p,
.preview ol {
  margin: 0;
}

.preview li {
  margin-block-start: 0.5rem;
  overflow-wrap: anywhere;
}

.preview code {
  font-family: var(--mono);
}
`;

const MOST_SHOWN = 50;

/** A page of the site as a preview. @param page one that the site was built with. */
export function previewPage(page: string, faults: readonly ContentFault[], path: string): string {
  const head = html`<link rel="stylesheet" href="${PREVIEW_STYLE_PATH}">
<script defer src="${PREVIEW_SCRIPT_PATH}"></script>
`;
  // Scripts of the site look for a programme, and there is none.
  const quiet = page
    .replace(/<script\b[^>]*><\/script>\n?/g, '')
    .replace(/<link rel="(?:modulepreload|preload)"[^>]*>\n?/g, '');
  return quiet
    .replace('</head>', () => `${head.markup}</head>`)
    .replace(/<body[^>]*>/, (body) => `${body}\n${faultBox(faults, path)}`);
}

/** For an address of which there is no page: mostly one whose file has a fault. */
export function missingPage(faults: readonly ContentFault[], path: string): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Not in the preview</title>
</head>
<body>
<main>
<h1>Not in the preview</h1>
<p>There is no page ${path}. If its file has a fault, it is told above. <a href="/learn/">All lessons</a></p>
</main>
</body>
</html>
`;
  return previewPage(page.markup, faults, path);
}

function faultBox(faults: readonly ContentFault[], path: string): string {
  if (faults.length === 0)
    return html`<aside class="preview" dir="ltr" lang="en" aria-label="Preview"><p>Preview: nothing is wrong.</p></aside>`
      .markup;
  const own =
    path
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? '';
  const isOwn = ({ file }: ContentFault): boolean => own !== '' && file.includes(`/${own}.`);
  // What is wrong with the page that is looked at stands first.
  const shown = [...faults.filter(isOwn), ...faults.filter((fault) => !isOwn(fault))].slice(0, MOST_SHOWN);
  const more = faults.length - shown.length;
  return html`<aside class="preview preview--faults" dir="ltr" lang="en" aria-labelledby="preview-faults">
<p id="preview-faults"><strong>Preview: ${faults.length === 1 ? '1 thing is' : `${faults.length} things are`} wrong.</strong></p>
<ol>${shown.map((fault) => html`<li><code>${formatFault(fault)}</code></li>\n`)}</ol>
${more > 0 && html`<p>And ${more} more.</p>`}</aside>`.markup;
}
