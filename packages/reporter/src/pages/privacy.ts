import { bullets, guide, type Section } from './guide.ts';
import { type Html, html } from './html.ts';
import type { PageContext, PageTemplate } from './layout.ts';
import { operatorAddress } from './operator.ts';
import { place, type ServerPlace, whereGiven, whereMissing } from './server-places.ts';

/** The statutory page. What differs by programme is filled in by the server: see `server-places.ts`. */
export const privacy: PageTemplate = {
  name: 'privacy',
  title: 'privacy.title',
  kind: 'reading',
  main: (context) =>
    guide(context, {
      title: context.say('privacy.title'),
      lead: context.say('privacy.lead'),
      sections: [who(context), ...data(context), law(context), rights(context)],
    }),
};

function who(context: PageContext): Section {
  const { say } = context;
  const content = html`${operatorAddress(context)}
${whereMissing('operator.name', html`<p class="aside">${say('privacy.noOperator')}</p>`)}`;
  return { id: 'who', title: say('privacy.whoTitle'), content };
}

function data(context: PageContext): Section[] {
  const { say } = context;
  const three = (stem: 'kept' | 'not' | 'read'): Html =>
    bullets(([1, 2, 3] as const).map((n) => say(`privacy.${stem}${n}`)));
  const followers = html`<p>${say('privacy.followers')}</p>`;
  const kept = html`${three('kept')}
${whereGiven('fediverse', followers)}`;
  const long = html`<p>${say('privacy.longLead')}</p>
${terms(context)}
${bullets(([1, 2, 3, 4, 5] as const).map((n) => say(`privacy.long${n}`)))}`;
  return [
    { id: 'kept', title: say('privacy.keptTitle'), content: kept },
    { id: 'not-kept', title: say('privacy.notTitle'), content: three('not') },
    { id: 'how-long', title: say('privacy.longTitle'), content: long },
    { id: 'readers', title: say('privacy.readTitle'), content: three('read') },
  ];
}

function terms({ say }: PageContext): Html {
  const row = (outcome: Html, days: ServerPlace): Html =>
    html`<tr><th scope="row">${outcome}</th><td class="number">${place(days)}</td></tr>`;
  return html`<table><caption>${say('privacy.longCaption')}</caption>
<thead><tr><th scope="col">${say('privacy.longOutcome')}</th><th scope="col" class="number">${say('privacy.longDays')}</th></tr></thead>
<tbody>${row(say('privacy.longOutOfScope'), 'retention.outOfScope')}
${row(say('privacy.longUnfounded'), 'retention.unfounded')}
${row(say('privacy.longPassedOn'), 'retention.passedOn')}
${row(say('privacy.longCeiling'), 'retention.ceiling')}</tbody></table>`;
}

function law({ say }: PageContext): Section {
  const content = html`${whereGiven('legalBasis', place('legalBasis'))}
${whereMissing('legalBasis', html`<p>${say('privacy.noLaw')}</p>`)}`;
  return { id: 'law', title: say('privacy.lawTitle'), content };
}

function rights({ say, link }: PageContext): Section {
  const content = html`<h3>${say('privacy.reporterTitle')}</h3>
<p>${say('privacy.reporter')}</p>
<p><a href="${link('return')}">${say('site.return')}</a></p>
<h3>${say('privacy.concernedTitle')}</h3>
<p>${say('privacy.concerned1')}</p>
<p>${say('privacy.concerned2')} ${say('privacy.concerned3')}</p>
<h3>${say('privacy.complainTitle')}</h3>
<p>${say('privacy.complain')}</p>`;
  return { id: 'rights', title: say('privacy.rightsTitle'), content };
}
