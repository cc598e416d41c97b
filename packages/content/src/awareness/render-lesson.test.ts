import { describe, expect, test } from 'vitest';
import type { PolicyLanguage } from '../policy/policy.ts';
import type { ArticleSite } from './article-site.ts';
import { checkAwareness } from './check-awareness.ts';
import { renderMarkdown } from './markdown.ts';
import { renderLesson } from './render-lesson.ts';
import { renderLessonList } from './render-lists.ts';
import { writtenContent } from './written-content.ts';

function siteIn(language: PolicyLanguage, others: Partial<ArticleSite> = {}): ArticleSite {
  return {
    language,
    emergency: '112',
    drawing: (id) => `/content/drawings/${id}-0123.svg`,
    accepts: () => true,
    film: () => null,
    ...others,
  };
}

const { lessons } = checkAwareness(writtenContent()).awareness;
const [lesson] = lessons;
if (lesson === undefined) throw new Error('no lesson');

describe('a lesson', () => {
  test('is an article with its drawing, its sections and the way on', () => {
    const { title, markup } = renderLesson(lesson, siteIn('en'));
    expect(title).toBe('A message that hurries you');
    expect(markup.markup).toMatchInlineSnapshot(`
      "<article class="article">
      <h1>A message that hurries you</h1>
      <p class="lead">How to tell a false message from a real one, and what to do with it.</p>

      <p class="article__picture"><img src="/content/drawings/phishing-0123.svg" alt="A telephone with an open message. A hand stays away from the button." width="960" height="540"></p>
      <div class="article__text prose">
      <p>False messages want you to hurry. Real ones can <strong>wait</strong>.</p>
      <section aria-labelledby="section-2">
      <h2 id="section-2">What gives it away</h2>
      <ul>
      <li>It asks for your password.</li>
      <li>It leads to <a href="https://example.org/help" rel="noreferrer">another address</a>.</li>
      </ul>
      <p>Look at <a href="/is-this-suspicious/">what is ordinary</a> too.</p>
      </section>
      <section aria-labelledby="innocent" class="article__innocent">
      <h2 id="innocent">Usually innocent because…</h2>
      <p>Most messages with a spelling mistake are just that.</p>
      </section>
      <section aria-labelledby="do" class="article__do">
      <h2 id="do">What to do</h2>
      <ol>
      <li>Do not press the link.</li>
      <li>If somebody is in danger, call <a href="tel:112"><bdi>112</bdi></a>.</li>
      <li><a href="/report/#category=phishing">Report it</a> if you want to.</li>
      </ol>
      </section>
      </div>
      <section class="article__report" aria-labelledby="report-this">
      <h2 id="report-this">Have you come across something like this?</h2>
      <p>You do not have to report. We take no action against anyone who is wrong in good faith.</p>
      <p class="article__ways"><a class="button" href="/report/#category=phishing">Report this</a> <a href="/is-this-suspicious/">Is this suspicious? Look it up</a></p>
      </section>
      </article>"
    `);
  });

  test('leads to pages of its readers’ language', () => {
    const { markup } = renderLesson(lesson, siteIn('zh-Hans'));
    expect(markup.markup).toContain('href="/zh-Hans/report/#category=phishing"');
    expect(markup.markup).toContain('<p>假消息想让你着急。真消息可以等。</p>');
    expect(markup.markup).toContain('危险时拨打 <a href="tel:112"><bdi>112</bdi></a>。');
  });

  test('is shown in another language where it is not translated, and says so', () => {
    const { language, markup } = renderLesson(lesson, siteIn('ar'));
    expect(language).toBe('en');
    expect(markup.markup).toContain('<h1 lang="en" dir="ltr">');
    expect(markup.markup).toContain('أنت تقرؤها بلغة أخرى: <bdi lang="en">English</bdi>');
    expect(markup.markup).toContain('href="/ar/is-this-suspicious/"');
  });

  test('leads to no report that the programme does not take', () => {
    const { markup } = renderLesson(lesson, siteIn('en', { accepts: () => false }));
    expect(markup.markup).not.toContain('Report this');
    expect(markup.markup).toContain('<a class="button" href="/is-this-suspicious/">');
  });

  test('about no kind of report leads to none, and does not ask what was seen', () => {
    const { markup } = renderLesson({ ...lesson, category: null }, siteIn('en'));
    expect(markup.markup).toContain('<h2 id="report-this">Are you unsure about something?</h2>');
    expect(markup.markup).not.toContain('Have you come across');
  });

  test('about being pressed blames nobody, and offers to write', () => {
    const { markup } = renderLesson({ ...lesson, category: 'coercion' }, siteIn('en'));
    expect(markup.markup).toContain('<p>You are not to blame. You do not have to tell us anything.</p>');
    expect(markup.markup).toContain('<a class="button" href="/report/#category=coercion">Write to us</a>');
    expect(markup.markup).not.toContain('Look it up');
  });

  test('plays its film with captions, and has all that it says below it', () => {
    const film = () => ({ video: '/content/films/a.mp4', captions: '/content/films/a.vtt' });
    const { markup } = renderLesson(lesson, siteIn('en', { film }));
    expect(markup.markup).toMatch(
      /<video controls preload="none" [^>]*poster="\/content\/drawings\/phishing-0123\.svg"/,
    );
    expect(markup.markup).toMatch(
      /<track kind="captions" src="\/content\/films\/a\.vtt" srclang="en" [^>]*default>/,
    );
    expect(markup.markup).toContain('<p>A message says that your parcel is waiting.</p>');
  });

  test('stands in a list with its summary', () => {
    const { markup } = renderLessonList(lessons, siteIn('es'));
    expect(markup).toContain('<a href="/es/learn/phishing/">A message that hurries you</a>');
    expect(markup).toContain('<h3 lang="en" dir="ltr">');
  });
});

describe('what was not checked', () => {
  const place = { language: 'en', emergency: '112' } as const;
  test.each([
    ['<script>alert(1)</script>', '<p>&#60;script&#62;alert(1)&#60;/script&#62;</p>'],
    ['[a](javascript:alert(1))', '<p><span>a</span></p>'],
    ['[a](&#106;avascript:alert(1))', '<p><span>a</span></p>'],
    ['<javascript:alert(1)>', '<p><span>javascript:alert(1)</span></p>'],
    ['[a](data:text/html,x)', '<p><span>a</span></p>'],
    ['[a](/report/" onclick="x)', '<p>[a](/report/&#34; onclick=&#34;x)</p>'],
    ['![a](https://example.org/a.png)', '<p>!<a href="https://example.org/a.png" rel="noreferrer">a</a></p>'],
    ['<img src=x onerror=alert(1)>', '<p>&#60;img src=x onerror=alert(1)&#62;</p>'],
    ['**[b](//example.org)**', '<p><strong><span>b</span></strong></p>'],
    ['[call {number}](/safety/)', '<p><a href="/safety/">call <bdi>112</bdi></a></p>'],
  ])('shows %s as text', (markdown, shown) => {
    expect(renderMarkdown(markdown, place)).toBe(shown);
  });
});
