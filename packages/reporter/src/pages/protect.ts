import { bullets, guide, type Section } from './guide.ts';
import { html } from './html.ts';
import type { PageContext, PageTemplate } from './layout.ts';
import { emergencyLink } from './parts.ts';

/** What somebody can do for themselves; what the site does for them is on the page `safety`. */
export const protectYourself: PageTemplate = {
  name: 'protect-yourself',
  title: 'protect.title',
  kind: 'reading',
  main: (context) =>
    guide(context, {
      title: context.say('protect.title'),
      lead: context.say('protect.lead'),
      sections: sections(context),
    }),
};

function sections(context: PageContext): Section[] {
  const { say, link } = context;
  const tor = html`<a href="https://www.torproject.org/download/" rel="noreferrer">${say('protect.tor')}</a>`;
  const help = html`<a href="${link('policy')}#help">${say('protect.help')}</a>`;
  const button = say('exit.button');
  const pressed = bullets([
    say('protect.pressed1'),
    say('protect.pressed2'),
    say('protect.pressed3', { help }),
    say('protect.pressed4', { number: emergencyLink(context) }),
  ]);
  const safety = html`<p><a href="${link('safety')}">${say('protect.more')}</a></p>`;
  return [
    {
      id: 'device',
      title: say('protect.deviceTitle'),
      content: bullets([say('protect.device1'), say('protect.device2'), say('protect.device3')]),
    },
    {
      id: 'network',
      title: say('protect.networkTitle'),
      content: bullets([say('protect.network1'), say('protect.network2', { tor })]),
    },
    {
      id: 'trace',
      title: say('protect.traceTitle'),
      content: bullets([say('protect.trace1'), say('protect.trace2'), say('protect.trace3')]),
    },
    {
      id: 'leave',
      title: say('protect.leaveTitle'),
      content: bullets([say('protect.leave1', { button }), say('protect.leave2')]),
    },
    {
      id: 'text',
      title: say('protect.textTitle'),
      content: bullets([say('protect.text1'), say('protect.text2')]),
    },
    {
      id: 'words',
      title: say('protect.wordsTitle'),
      content: bullets([say('protect.words1'), say('protect.words2'), say('protect.words3')]),
    },
    {
      id: 'files',
      title: say('protect.filesTitle'),
      content: bullets([say('protect.files1'), say('protect.files2')]),
    },
    {
      id: 'screen',
      title: say('protect.screenTitle'),
      content: bullets([say('protect.screen1'), say('protect.screen2')]),
    },
    { id: 'pressed', title: say('protect.pressedTitle'), content: html`${pressed}${safety}` },
  ];
}
