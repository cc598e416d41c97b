import type { PageKey } from '../messages/keys.ts';
import { LANGUAGES, type Language } from '../messages/languages.ts';
import { fillHtml, type Html, type HtmlPart, html } from './html.ts';

/** The addresses that a page needs from the build: every one carries the hash of its content. */
export interface Assets {
  readonly style: string;
  readonly icon: string;
  /** Says so where modules are not understood. */
  readonly oldBrowser: string;
  /** The script of a language, and the parts that it loads at once. */
  readonly script: (tag: string) => { readonly entry: string; readonly parts: readonly string[] };
  readonly mark: Html;
}

export type PageName = 'home' | 'report' | 'return' | 'safety' | 'other-ways' | 'missing';

/** What a page's template is given. */
export interface PageContext {
  readonly language: Language;
  readonly assets: Assets;
  readonly say: (key: PageKey, values?: Readonly<Record<string, HtmlPart>>) => Html;
  /** The address of another page in the same language. */
  readonly link: (page: PageName) => string;
}

export interface PageTemplate {
  readonly name: PageName;
  readonly title: PageKey;
  readonly main: (context: PageContext) => Html;
}

const WELL_KNOWN = ['/programme.json', '/.well-known/bellbuoy', '/.well-known/bellbuoy.note'];
const NAVIGATION = ['home', 'report', 'return', 'safety', 'other-ways'] as const;
const LABELS = {
  home: 'site.home',
  report: 'site.report',
  return: 'site.return',
  safety: 'site.safety',
  'other-ways': 'site.otherWays',
} as const satisfies Record<(typeof NAVIGATION)[number], PageKey>;

export function contextOf(language: Language, assets: Assets): PageContext {
  return {
    language,
    assets,
    say: (key, values) => fillHtml(language.page[key], values),
    link: (page) => pathOf(page, language),
  };
}

/** The address of a page. The first language stands at the root, so that a printed address is short. */
export function pathOf(page: PageName, language: Language): string {
  const folder = language === LANGUAGES[0] ? '/' : `/${language.tag}/`;
  return page === 'home' ? folder : page === 'missing' ? `${folder}404.html` : `${folder}${page}/`;
}

/** A whole page. */
export function renderPage(template: PageTemplate, context: PageContext): string {
  const { language, say } = context;
  const page = html`<!doctype html>
<html lang="${language.tag}" dir="${language.direction}">
${head(template, context)}
<body data-page="${template.name}">
<a class="skip" href="#main">${say('site.skip')}</a>
${header(template, context)}
<main id="main" tabindex="-1">
${noScript(context)}
${template.main(context)}
</main>
${footer(context)}
</body>
</html>
`;
  return page.markup;
}

function head(template: PageTemplate, { language, assets, say }: PageContext): Html {
  const script = assets.script(language.tag);
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${say(template.title)} – ${say('site.name')}</title>
<link rel="icon" type="image/svg+xml" href="${assets.icon}">
<link rel="stylesheet" href="${assets.style}">
${script.parts.map((part) => html`<link rel="modulepreload" href="${part}">`)}
${WELL_KNOWN.map((path) => html`<link rel="preload" href="${path}" as="fetch" crossorigin="anonymous">`)}
<script type="module" src="${script.entry}"></script>
<script nomodule src="${assets.oldBrowser}"></script>
</head>`;
}

function header(template: PageTemplate, context: PageContext): Html {
  const { say, link, assets } = context;
  return html`<header class="site-header">
<div class="site-header__inner">
<a class="brand" href="${link('home')}"><span class="brand__mark">${assets.mark}</span><span class="brand__name">${say('site.name')}</span><span class="brand__desk" data-desk-title></span></a>
${languageLinks(template, context)}
<div class="exit">
<button type="button" class="exit__button" data-quick-exit data-leaving="${say('exit.leaving')}" aria-describedby="exit-hint" hidden>${say('exit.button')}</button>
<span class="exit__hint" id="exit-hint">${say('exit.hint')}<span class="visually-hidden"> ${say('exit.keys')}</span></span>
</div>
</div>
</header>`;
}

function languageLinks(template: PageTemplate, { language, say }: PageContext): Html {
  const items = LANGUAGES.map((other) =>
    other === language
      ? html`<li><span aria-current="true">${other.name}</span></li>`
      : html`<li><a href="${pathOf(template.name, other)}" hreflang="${other.tag}" lang="${other.tag}">${other.name}</a></li>`,
  );
  return html`<nav class="languages" aria-label="${say('site.languages')}"><ul>${items}</ul></nav>`;
}

function noScript({ say, link }: PageContext): Html {
  const otherWays = html`<a href="${link('other-ways')}">${say('state.otherWaysLink')}</a>`;
  return html`<noscript><section class="notice notice--stop"><h2>${say('noscript.title')}</h2><p>${say('noscript.body', { otherWays })}</p></section></noscript>`;
}

function footer({ say, link }: PageContext): Html {
  const items = NAVIGATION.map((page) => html`<li><a href="${link(page)}">${say(LABELS[page])}</a></li>`);
  return html`<footer class="site-footer">
<div class="site-footer__inner">
<nav aria-label="${say('site.navigation')}"><ul>${items}</ul></nav>
<p>${say('site.footer')} ${say('site.source')}</p>
<p class="quiet" data-origin-line hidden>${say('site.origin')} <span class="origin" dir="ltr" data-origin></span></p>
</div>
</footer>`;
}
