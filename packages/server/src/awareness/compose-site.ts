import { type Awareness, articlePages, checkAwareness, fillShell } from '@bellbuoy/content/awareness';
import type { PolicyLanguage } from '@bellbuoy/content/policy';
import { type StaticSite, textFile } from '../http/index.ts';
import { fillPublicPlaces, type Programme } from '../programme/index.ts';
import { articleSite } from './article-site.ts';
import { sourcesOn } from './sources.ts';
