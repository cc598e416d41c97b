export { bindUploads } from './bind-uploads.ts';
export { findUpload } from './find-upload.ts';
export { forgetUploads, sweepUploads } from './forget-uploads.ts';
export { uploadRoutes } from './routes.ts';
