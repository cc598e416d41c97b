export { type AuditFile, listAuditFiles } from './audit-files.ts';
export { type Auditor, addAuditor, listAuditors, removeAuditor } from './auditors.ts';
export { correctFigures } from './correct-figures.ts';
export { publishFigures } from './publish-figures.ts';
export { type AuditsRoute, auditsHandlers, transparencyRoutes } from './routes.ts';
