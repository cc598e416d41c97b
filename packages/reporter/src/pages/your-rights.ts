import { bullets, guide, type Section } from './guide.ts';
import { type Html, html } from './html.ts';
import type { PageContext, PageTemplate } from './layout.ts';

/** For somebody who knows or fears that they were reported. */
export const yourRights: PageTemplate = {
  name: 'your-rights',
  title: 'rights.title',
  kind: 'reading',
  main: (context) =>
    guide(context, {
      title: context.say('rights.title'),
      lead: context.say('rights.lead'),
      sections: sections(context),
    }),
};

function sections({ say, link }: PageContext): Section[] {
  const policy = html`<a href="${link('policy')}">${say('site.policy')}</a>`;
  const way = (href: string, words: Html): Html => html`<p><a class="button" href="${href}">${words}</a></p>`;
  return [
    {
      id: 'innocent',
      title: say('rights.innocentTitle'),
      content: bullets([say('rights.innocent1'), say('rights.innocent2', { policy })]),
    },
    {
      id: 'name',
      title: say('rights.nameTitle'),
      content: bullets([say('rights.name1'), say('rights.name2'), say('rights.name3')]),
    },
    {
      id: 'time',
      title: say('rights.timeTitle'),
      content: bullets([say('rights.time1'), say('rights.time2')]),
    },
    {
      id: 'do',
      title: say('rights.doTitle'),
      content: html`${bullets([say('rights.do1'), say('rights.do2'), say('rights.do3'), say('rights.do4')])}${way(link('redress'), say('redress.title'))}`,
    },
    {
      id: 'limits',
      title: say('rights.limitsTitle'),
      content: bullets([say('rights.limits1'), say('rights.limits2')]),
    },
  ];
}
