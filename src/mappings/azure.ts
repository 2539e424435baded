import { type Category, type CheckResult, SEVERITIES, type Severity } from '../signals/index.js';

/** Azure AI Content Safety's trimmed scale. */
export const AZURE_SEVERITY: Readonly<Record<Severity, 0 | 2 | 4 | 6>> = {
  none: 0,
  low: 2,
  medium: 4,
  high: 6,
};

/** Azure's harm categories. */
export const AZURE_CATEGORIES = ['Hate', 'SelfHarm', 'Sexual', 'Violence'] as const;

/** One of Azure's harm categories. */
export type AzureCategory = (typeof AZURE_CATEGORIES)[number];

/**
 * Azure's category for each of ours; `null` where Azure has none.
 * Its `Hate` includes harassment and bullying, its `Sexual` includes child grooming.
 */
export const AZURE_CATEGORY: Readonly<Record<Category, AzureCategory | null>> = {
  bullying: 'Hate',
  hate: 'Hate',
  threat: 'Violence',
  sexual: 'Sexual',
  grooming: 'Sexual',
  'self-harm': 'SelfHarm',
  'personal-info': null,
  scam: null,
};

/** Our severity for a number on Azure's scale of 0 to 7; numbers between two steps round down, as Azure trims. */
export function fromAzureSeverity(severity: number): Severity {
  const step = Math.min(SEVERITIES.length - 1, Math.max(0, Math.floor(severity / 2)));
  return SEVERITIES[step] ?? 'none';
}

/** A result in the shape of Azure's text analysis: every category, the gravest signal of each. */
export function toAzure(result: Pick<CheckResult, 'signals'>): {
  readonly categoriesAnalysis: readonly {
    readonly category: AzureCategory;
    readonly severity: 0 | 2 | 4 | 6;
  }[];
} {
  const severityOf = (category: AzureCategory) => {
    const gravest = result.signals.find((signal) => AZURE_CATEGORY[signal.category] === category);
    return AZURE_SEVERITY[gravest?.severity ?? 'none'];
  };
  return {
    categoriesAnalysis: AZURE_CATEGORIES.map((category) => ({ category, severity: severityOf(category) })),
  };
}
