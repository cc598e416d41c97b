import type { Policy, PolicyWords } from '@bellbuoy/content/policy';
import type { Rewards } from '@bellbuoy/content/rewards';
import type { PageKey } from '../messages/keys.ts';
import { LANGUAGES, type Language } from '../messages/languages.ts';
import { fillNumber } from '../policy/emergency-number.ts';
import { articleHead, articlePlace } from './article-head.ts';
import { fillHtml, type Html, type HtmlPart, html } from './html.ts';

/** The addresses that a page needs from the build: every one carries the hash of its content. */
export interface Assets {
  readonly style: string;
  /** What only pages that are read need. */
  readonly readingStyle: string;
  /** Of a certificate, on the screen and on paper. */
  readonly certificateStyle: string;
  /** Of an exercise, and the script that it has in a language. */
  readonly practiceStyle: string;
  readonly practiceScript: (tag: string) => PageScript;
  /** Of lessons and whatever else is an article, and the little script that they have. */
  readonly articleStyle: string;
  readonly articleScript: string;
  readonly icon: string;
  /** Says so where modules are not understood. */
  readonly oldBrowser: string;
  /** The script of a language, and the parts that it loads at once. */
  readonly script: (tag: string) => PageScript;
  readonly mark: Html;
  /** What the report page of a language fetches once its first question is there. */
  readonly laterSteps: (tag: string) => {
    readonly policy: string;
    readonly pages: string;
    readonly look: string;
  };
  /** What a language's site is called among apps. */
  readonly manifest: (tag: string) => string;
}

/** A script, and what it loads at once. */
interface PageScript {
  readonly entry: string;
  readonly parts: readonly string[];
}

export type PageName =
  | 'home'
  | 'report'
  | 'return'
  | 'other-ways'
  | 'is-this-suspicious'
  | 'policy'
  | 'protect-yourself'
  | 'safety'
  | 'privacy'
  | 'transparency'
  | 'accessibility'
  | 'tides'
  | 'sealed'
  | 'offline'
  | 'redress'
  | 'your-rights'
  | 'demands'
  | 'rewards'
  | 'redeem'
  | 'verify'
  | `practice/${string}`
  | 'learn'
  | 'shell'
  | 'missing';

/** The policy that the site is built with. */
export interface BuiltPolicy {
  readonly policy: Policy;
  readonly hash: string;
  /** How the programme thanks and pays; null where it does neither. */
  readonly rewards: BuiltRewards | null;
}

export interface BuiltRewards extends Rewards {
  /** By which the descriptor names them. */
  readonly hash: string;
}

/** What a page's template is given. */
export interface PageContext {
  readonly language: Language;
  readonly assets: Assets;
  readonly policy: Policy;
  /** By which the descriptor names the policy. */
  readonly policyHash: string;
  /** The policy's words in this language. */
  readonly words: PolicyWords;
  readonly rewards: BuiltRewards | null;
  readonly say: (key: PageKey, values?: Readonly<Record<string, HtmlPart>>) => Html;
  /** The address of another page in the same language. */
  readonly link: (page: PageName) => string;
}

export interface PageTemplate {
  readonly name: PageName;
  readonly title: PageKey | ((context: PageContext) => Html);
  /**
   * `reading`: a page of text, with a style of its own. `form`: the same without any script, which it does not need.
   * `neutral`: nothing on it says where one is. `article`: what is around a lesson, with next to no script.
   * `exercise`: a page of text with a script of its own.
   */
  readonly kind?: 'reading' | 'form' | 'neutral' | 'article' | 'exercise';
  /** What stands in this page's head alone. */
  readonly head?: (context: PageContext) => Html;
  readonly main: (context: PageContext) => Html;
}

/** What has the style of pages that are read. */
const READING: ReadonlySet<PageTemplate['kind']> = new Set(['reading', 'form', 'exercise']);
const WELL_KNOWN = ['/programme.json', '/.well-known/bellbuoy', '/.well-known/bellbuoy.note'];
const FOOTER = [
  {
    title: 'footer.before',
    pages: {
      learn: 'site.learn',
      'is-this-suspicious': 'site.rulings',
      policy: 'site.policy',
      'protect-yourself': 'site.protect',
    },
  },
  {
    title: 'footer.report',
    pages: {
      report: 'site.report',
      return: 'site.return',
      offline: 'site.offline',
      'other-ways': 'site.otherWays',
    },
  },
  {
    title: 'footer.about',
    pages: {
      redress: 'site.redress',
      'your-rights': 'site.rights',
      transparency: 'site.transparency',
      demands: 'site.demands',
      verify: 'site.verify',
      safety: 'site.safety',
      privacy: 'site.privacy',
      accessibility: 'site.accessibility',
    },
  },
] as const satisfies readonly { title: PageKey; pages: Partial<Record<PageName, PageKey>> }[];

export function contextOf(
  language: Language,
  assets: Assets,
  { policy, hash, rewards }: BuiltPolicy,
): PageContext {
  return {
    language,
    assets,
    policy,
    policyHash: hash,
    rewards,
    words: fillNumber(policy.words[language.tag], policy.emergency),
    say: (key, values) => fillHtml(language.page[key], values),
    link: (page) => pathOf(page, language),
  };
}

/** The address of a page. The first language stands at the root, so that a printed address is short. */
export function pathOf(page: PageName, language: Language): string {
  const folder = folderOf(language);
  return page === 'home' ? folder : page === 'missing' ? `${folder}404.html` : `${folder}${page}/`;
}

/** Where a language's pages begin. */
export function folderOf(language: Language): string {
  return language === LANGUAGES[0] ? '/' : `/${language.tag}/`;
}

/** A whole page. */
export function renderPage(template: PageTemplate, context: PageContext): string {
  const { language } = context;
  const page = html`<!doctype html>
<html lang="${language.tag}" dir="${language.direction}">
${template.kind === 'neutral' ? neutralPage(template, context) : sitePage(template, context)}
</html>
`;
  return page.markup;
}

function sitePage(template: PageTemplate, context: PageContext): Html {
  const { say } = context;
  return html`${head(template, context)}
<body data-page="${template.kind === 'article' ? articlePlace('kind') : template.name}">
<a class="skip" href="#main">${say('site.skip')}</a>
${header(template, context)}
<main id="main" tabindex="-1">
${template.kind === undefined && noScript(context)}
${usesSite(template) && waitingLine(context)}
${template.main(context)}
</main>
${footer(template, context)}
</body>`;
}

/** No name, no mark, no script and no way on: it takes the place of a page that somebody must not see. */
function neutralPage(template: PageTemplate, context: PageContext): Html {
  return html`<head>
${META}
<title>${titleOf(template, context)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${context.assets.style}">
<link rel="stylesheet" href="${context.assets.readingStyle}">
</head>
<body>
<main>
${template.main(context)}
</main>
</body>`;
}

const META = html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">`;

function titleOf({ title }: PageTemplate, context: PageContext): Html {
  return typeof title === 'string' ? context.say(title) : title(context);
}

function head(template: PageTemplate, context: PageContext): Html {
  const { assets, say } = context;
  const hasReading = READING.has(template.kind);
  return html`<head>
${META}
<title>${titleOf(template, context)} – ${say('site.name')}</title>
<meta name="description" content="${template.kind === 'article' ? articlePlace('description') : say('site.description')}">
<link rel="icon" type="image/svg+xml" href="${assets.icon}">
<link rel="stylesheet" href="${assets.style}">
${hasReading && html`<link rel="stylesheet" href="${assets.readingStyle}">`}
${template.head?.(context) ?? null}
${template.kind === 'article' && articleParts(context)}
${usesSite(template) && scripts(context)}
</head>`;
}

/** Whether a page has the site's script. */
function usesSite({ kind }: PageTemplate): boolean {
  return kind === undefined || kind === 'reading';
}

function articleParts(context: PageContext): Html {
  const { articleStyle, articleScript } = context.assets;
  return html`<link rel="stylesheet" href="${articleStyle}">
${articleHead(context, folderOf(context.language))}
<script type="module" src="${articleScript}"></script>`;
}

function scripts({ assets, language }: PageContext): Html {
  const { entry, parts } = assets.script(language.tag);
  return html`${parts.map((part) => html`<link rel="modulepreload" href="${part}">`)}
${WELL_KNOWN.map((path) => html`<link rel="preload" href="${path}" as="fetch" crossorigin="anonymous">`)}
<script type="module" src="${entry}"></script>
<script nomodule src="${assets.oldBrowser}"></script>`;
}

function header(template: PageTemplate, context: PageContext): Html {
  const { say, link, assets } = context;
  return html`<header class="site-header">
<div class="site-header__inner">
<a class="brand" href="${link('home')}"><span class="brand__mark">${assets.mark}</span><span class="brand__name">${say('site.name')}</span><span class="brand__desk" data-desk-title></span></a>
${languageLinks(template, context)}
${template.kind !== 'form' && quickExit(context)}
</div>
</header>`;
}

function quickExit({ say, link }: PageContext): Html {
  return html`<div class="exit">
<button type="button" class="exit__button" data-quick-exit="${link('tides')}" data-leaving="${say('exit.leaving')}" aria-describedby="exit-hint" hidden>${say('exit.button')}</button>
<span class="exit__hint" id="exit-hint">${say('exit.hint')}<span class="visually-hidden"> ${say('exit.keys')}</span></span>
</div>`;
}

function languageLinks(template: PageTemplate, { language, say }: PageContext): Html {
  const items = LANGUAGES.map((other) =>
    other === language
      ? html`<li><span aria-current="true">${other.name}</span></li>`
      : html`<li><a href="${addressOf(template, other)}" hreflang="${other.tag}" lang="${other.tag}">${other.name}</a></li>`,
  );
  return html`<nav class="languages" aria-label="${say('site.languages')}"><ul>${items}</ul></nav>`;
}

/** An article has one address below every language. */
function addressOf({ name, kind }: PageTemplate, language: Language): Html | string {
  return kind === 'article' ? html`${folderOf(language)}${articlePlace('path')}` : pathOf(name, language);
}

/** Empty but where a sealed report waits on the device. */
function waitingLine({ link }: PageContext): Html {
  return html`<div class="column" data-waiting-line="${link('offline')}" hidden></div>`;
}

function noScript({ say, link }: PageContext): Html {
  const otherWays = html`<a href="${link('other-ways')}">${say('state.otherWaysLink')}</a>`;
  return html`<noscript><section class="notice notice--stop"><h2>${say('noscript.title')}</h2><p>${say('noscript.body', { otherWays })}</p></section></noscript>`;
}

function footer({ name }: PageTemplate, context: PageContext): Html {
  const { say, link } = context;
  // Where money is spoken of, nothing leads to a report.
  const shown = name === 'rewards' ? FOOTER.filter(({ title }) => title === 'footer.about') : FOOTER;
  const groups = shown.map(({ title, pages }) => {
    const items = Object.entries<PageKey>(pages).map(
      ([page, label]) => html`<li><a href="${link(page as PageName)}">${say(label)}</a></li>`,
    );
    return html`<div><h2>${say(title)}</h2><ul>${items}</ul></div>`;
  });
  return html`<footer class="site-footer">
<div class="site-footer__inner">
<nav class="site-footer__groups" aria-label="${say('site.navigation')}">${groups}</nav>
<p>${say('site.footer')} ${say('site.source')}</p>
<p class="quiet" data-origin-line hidden>${say('site.origin')} <span class="origin" dir="ltr" data-origin></span></p>
</div>
</footer>`;
}
