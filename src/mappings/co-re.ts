import type { Category } from '../signals/index.js';

/** The second dimension of the CO:RE classification of online risk (Livingstone & Stoilova, 2021). */
export type RiskFacet = 'aggressive' | 'sexual' | 'values' | 'cross-cutting';

/**
 * Facet of each category; its class (content, contact, conduct, contract) is `RISK_CLASS`.
 * `cross-cutting` is the classification's own row for privacy, health and fair treatment.
 */
export const RISK_FACET: Readonly<Record<Category, RiskFacet>> = {
  bullying: 'aggressive',
  hate: 'aggressive',
  threat: 'aggressive',
  sexual: 'sexual',
  grooming: 'sexual',
  'self-harm': 'values',
  'personal-info': 'cross-cutting',
  scam: 'aggressive',
};
