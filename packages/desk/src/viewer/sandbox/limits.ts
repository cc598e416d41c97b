// What the sandbox is willing to do for one attachment. Above it the attachment can only be saved.

export const MAX_PICTURE_BYTES = 100_000_000;
export const MAX_PICTURE_PIXELS = 80_000_000;
export const MAX_PICTURE_SIDE = 20_000;
export const PICTURE_MS = 20_000;

export const MAX_TEXT_BYTES = 1_000_000;

export const MAX_PDF_BYTES = 100_000_000;
export const MAX_PDF_PAGES = 500;
/** Of one page as it is drawn. */
export const MAX_PAGE_PIXELS = 16_000_000;
/** Of a picture in a PDF. */
export const MAX_PDF_IMAGE_PIXELS = 40_000_000;
/** To open it, and again for each page. */
export const PDF_MS = 20_000;

export const MEDIA_MS = 20_000;
