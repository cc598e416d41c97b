import { type Html, html } from './html.ts';
import type { PageContext } from './layout.ts';

/** The offer of a calendar entry. Shown by the script, which knows the day. */
export function reminder({ say }: PageContext): Html {
  const title = html`<bdi data-reminder-title>${say('reminder.title')}</bdi>`;
  return html`<section class="reminder" data-reminder hidden>
<h2>${say('reminder.heading')}</h2>
<p>${say('reminder.lead', { title })} <span data-reminder-day></span></p>
<p class="actions"><button type="button" class="button button--quiet" data-reminder-once>${say('reminder.once')}</button>
<button type="button" class="button button--quiet" data-reminder-weekly>${say('reminder.weekly')}</button></p>
<p class="status" data-reminder-status role="status"></p>
<p class="quiet">${say('reminder.cloud')}</p>
</section>`;
}
