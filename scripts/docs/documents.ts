import { helplinesDocument } from './helplines.js';
import { policyDocument } from './policy.js';
import { severityDocument } from './severity.js';

/** Documents written from the code, by their place in the repository. */
export const DOCUMENTS: Readonly<Record<string, () => Promise<string> | string>> = {
  'docs/helplines.md': helplinesDocument,
  'docs/policy.md': policyDocument,
  'docs/severity.md': severityDocument,
};
