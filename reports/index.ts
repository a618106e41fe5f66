/** The door of this wing: results in, text out. */
export { githubAnnotations } from './annotations';
export type { Comparison, ComparisonEntry, RateRatio } from './baseline';
export { compareWithBaseline } from './baseline';
export { forgeriesCsv, forgeriesHtml, forgeriesMarkdown } from './forgeries';
export { type HtmlOptions, reportHtml } from './html';
export { type JunitOptions, junitXml } from './junit';
export { drawLives, lifeDot } from './lives';
export { type ManyPage, manyHtml } from './many-html';
export { reportMarkdown } from './markdown';
export { type Report, readReport, reportJson } from './report-file';
export { sealQueueTables } from './seal-queue';
export { sealingCsv } from './sealing/csv';
export { sealingHtml } from './sealing/html';
export { readMeasurement } from './sealing/read';
export type { SealingReport } from './sealing/tables';
export { sequenceSvg } from './sequence';
