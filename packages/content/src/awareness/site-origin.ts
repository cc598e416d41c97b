import { type Html, trustedHtml } from '../html/html.ts';

/** Where the server puts the origin of the programme: who builds a site does not know it. */
export const SITE_ORIGIN: Html = trustedHtml('<!--=origin-->');
