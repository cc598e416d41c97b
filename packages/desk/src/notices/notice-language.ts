import { NOTICE_LANGUAGES, type NoticeLanguage } from '@bellbuoy/protocol';

/** The language in which mail is written to somebody who reads the desk in `tag`. */
export function noticeLanguage(tag: string): NoticeLanguage {
  return NOTICE_LANGUAGES.find((language) => language === tag) ?? 'en';
}
