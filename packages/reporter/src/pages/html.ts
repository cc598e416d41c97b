export { fillHtml, type Html, type HtmlPart, html, trustedHtml } from '@bellbuoy/content/html';
